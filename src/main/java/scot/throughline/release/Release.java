package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import scot.throughline.audit.ForgetLines;
import scot.throughline.calendar.Scotland;
import scot.throughline.release.ReleaseReport.Line;

/**
 * Opens everything that is due by the clock, oldest first. Safe to run at any time and again after a crash: a quarter is released in one
 * transaction, and what a crash left to be done after it is done by the next run.
 */
@Singleton
@Requires(property = "datasources.release.url")
public class Release {
    private final ReleaseQuarter quarters;
    private final AfterRelease after;
    private final ForgetLines record;

    Release(ReleaseQuarter quarters, AfterRelease after, ForgetLines record) {
        this.quarters = quarters;
        this.after = after;
        this.record = record;
    }

    public ReleaseReport run(Instant now) {
        var refused = after.refuses();
        if (refused != null) return new ReleaseReport(List.of(), refused);
        var today = Scotland.dayOf(now);
        var lines = new ArrayList<Line>();
        after.finish();
        record.run(now);
        for (var quarter = quarters.next(); quarter != null && !quarter.releasedOn().isAfter(today); quarter = quarter.next()) {
            lines.addAll(quarters.release(quarter, today));
            after.finish();
        }
        return new ReleaseReport(lines, null);
    }
}
