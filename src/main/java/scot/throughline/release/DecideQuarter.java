package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.release.ReleaseReport.Line;
import scot.throughline.response.OpenPool;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Surveys;

/** Decides what becomes of everyone's answers of a quarter: opened, held for the next one, or wiped unread. */
@Singleton
@Requires(property = "datasources.release.url")
class DecideQuarter {
    /** Answers still held when this many quarters have passed since the first of them are wiped unread. */
    static final int LONGEST_HELD = 4;

    private final Surveys surveys;
    private final OpenPool pool;
    private final Closings closings;
    private final Answered answered;
    private final BatchRows batches;

    DecideQuarter(Surveys surveys, OpenPool pool, Closings closings, Answered answered, BatchRows batches) {
        this.surveys = surveys;
        this.pool = pool;
        this.closings = closings;
        this.answered = answered;
        this.batches = batches;
    }

    Line decide(String council, Family family, Quarter quarter, LocalDate today) {
        var together = heldSince(council, family, quarter);
        if (together.size() == 1 && nobodyWasAsked(council, family, quarter))
            return settle(council, family, together, Decision.OPENED, "nobody was asked", today);
        var looked = pool.look(council, family, together);
        var held = family.isInvited()
                ? Gate.weigh(looked, answered.in(council, family, together))
                : Gate.weighOpen(looked, closings.atOpenLinks(council, together.stream().map(Quarter::key).toList()));
        if (held.isEmpty()) {
            pool.count(council, family, together, published(family));
            pool.peel(council, family, together);
            return settle(council, family, together, Decision.OPENED,
                    together.size() == 1 ? "" : "one figure with " + together.getFirst().label(),
                    today);
        }
        var why = held.get();
        if (together.size() > LONGEST_HELD) {
            together.forEach(each -> pool.destroy(council, family, each));
            return settle(council, family, together, Decision.DESTROYED, why.why() + ", for a year", today);
        }
        batches.add(council, family.key(), Kind.ALL.name(), quarter.key(), Decision.HELD.name(), null, today);
        return new Line(quarter, family, Kind.ALL, Decision.HELD, why.why(), why.broken());
    }

    /** A family that nobody uses has nothing to hold: else its empty quarters would be held for ever, and the year's counts with them. */
    private boolean nobodyWasAsked(String council, Family family, Quarter quarter) {
        var asked = family.isInvited()
                ? closings.offered(council, family.key(), quarter.key(), quarter.firstDay(), quarter.lastDay())
                : closings.atOpenLinks(council, List.of(quarter.key()));
        return asked == 0 && !pool.quartersWaiting(council, family).contains(quarter);
    }

    private Line settle(String council, Family family, List<Quarter> together, Decision decision, String why, LocalDate today) {
        var quarter = together.getLast();
        for (var earlier : together.subList(0, together.size() - 1)) batches.settle(council, family.key(), earlier.key(), quarter.key());
        batches.add(council, family.key(), Kind.ALL.name(), quarter.key(), decision.name(), quarter.key(), today);
        return new Line(quarter, family, Kind.ALL, decision, why, false);
    }

    /** The quarters this one is joined to because they are still held, oldest first, and itself. */
    private List<Quarter> heldSince(String council, Family family, Quarter quarter) {
        var held = batches.quarters(council).stream().filter(batch -> batch.of() == family && batch.waits()).map(BatchRow::quarter);
        return Stream.concat(held, Stream.of(quarter)).sorted().toList();
    }

    private Set<String> published(Family family) {
        return surveys.measures().stream().flatMap(measure -> Stream.of(measure.end(), measure.start()))
                .filter(counted -> counted != null && counted.family() == family).map(Measure.Counted::question)
                .collect(Collectors.toSet());
    }
}
