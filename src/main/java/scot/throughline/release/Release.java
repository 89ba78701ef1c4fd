package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import scot.throughline.calendar.Scotland;
import scot.throughline.release.ReleaseReport.Line;
import scot.throughline.response.OpenPool;
import scot.throughline.survey.Surveys;

/**
 * Opens everything that is due by the clock, oldest first. Safe to run at any time and again after a crash: a quarter is released in one
 * transaction, and whatever of its keys and invitations a crash left behind goes with the next run.
 */
@Singleton
@Requires(property = "datasources.release.url")
public class Release {
    private final ReleaseQuarter quarters;
    private final OpenPool pool;
    private final Forgetting forgetting;
    private final Surveys surveys;

    Release(ReleaseQuarter quarters, OpenPool pool, Forgetting forgetting, Surveys surveys) {
        this.quarters = quarters;
        this.pool = pool;
        this.forgetting = forgetting;
        this.surveys = surveys;
    }

    public ReleaseReport run(Instant now) {
        var today = Scotland.dayOf(now);
        var lines = new ArrayList<Line>();
        tidy();
        for (var quarter = quarters.next(); quarter != null && !quarter.releasedOn().isAfter(today); quarter = quarter.next()) {
            lines.addAll(quarters.release(quarter, today));
            tidy();
            forgetting.endedBy(quarter);
        }
        return new ReleaseReport(lines);
    }

    /** Keys go after the commit that made them useless: before it, a crash would lose answers. */
    private void tidy() {
        for (var settled : quarters.settled()) pool.destroyKeys(surveys.council().key(), settled.of(), settled.quarter());
    }
}
