package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import scot.throughline.calendar.HalfYear;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.release.ReleaseReport.Line;
import scot.throughline.response.OpenYear;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;

/** Words people wrote wait for somebody to read them, and no longer than a year: then they are wiped unread. */
@Singleton
@Requires(property = "datasources.release.url")
class Words {
    /** After the half-year they came in: the first of them are then a year old. */
    private static final int QUARTERS_KEPT = 2;

    private final OpenYear pool;
    private final BatchRows batches;

    Words(OpenYear pool, BatchRows batches) {
        this.pool = pool;
        this.batches = batches;
    }

    List<Line> wipeOld(String council, Family family, Quarter quarter, LocalDate today) {
        return pool.wordsWaiting(council, family).stream().filter(half -> isOld(half, quarter)).map(half -> {
            pool.wipe(new Batch(council, family, Kind.TEXT, half));
            batches.add(council, family.key(), Kind.TEXT.name(), half.key(), Decision.DESTROYED.name(), half.key(), today);
            return new Line(half, family, Kind.TEXT, Decision.DESTROYED, "nobody opened them for a year", false);
        }).toList();
    }

    private static boolean isOld(HalfYear half, Quarter quarter) {
        return !half.lastQuarter().plus(QUARTERS_KEPT).firstDay().isAfter(quarter.firstDay());
    }
}
