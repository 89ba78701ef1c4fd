package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Batch;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.outcome.Coverage;
import scot.throughline.outcome.Ledger;
import scot.throughline.outcome.Publication;
import scot.throughline.release.ReleaseReport.Line;
import scot.throughline.response.AnswerCount;
import scot.throughline.response.OpenPool;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Surveys;

/** Releases one quarter, whole or not at all: every family decided, counted, published and emptied in one transaction. */
@Singleton
@Requires(property = "datasources.release.url")
class ReleaseQuarter {
    /** Answers still held when this many quarters have passed since the first of them are wiped unread. */
    static final int LONGEST_HELD = 4;

    private static final int EARLIER_QUARTERS_A_FIGURE_MAY_NEED = 8;

    private final Surveys surveys;
    private final OpenPool pool;
    private final Closings closings;
    private final BatchRows batches;
    private final Ledger ledger;

    ReleaseQuarter(Surveys surveys, OpenPool pool, Closings closings, BatchRows batches, Ledger ledger) {
        this.surveys = surveys;
        this.pool = pool;
        this.closings = closings;
        this.batches = batches;
        this.ledger = ledger;
    }

    @Transactional("release")
    List<Line> release(Quarter quarter, LocalDate today) {
        var council = surveys.council().key();
        var lines = new ArrayList<Line>();
        for (var family : families()) lines.add(decide(council, family, quarter, today));
        publish(council, quarter, today);
        return lines;
    }

    /** The quarters of which nothing may be openable any more, with their families: opened, joined into a later one, or wiped. */
    @Transactional("release")
    List<BatchRow> settled() {
        return batches.all(surveys.council().key()).stream().filter(batch -> !batch.waits()).toList();
    }

    /** The next quarter to decide; null while nobody has answered anything. */
    @Transactional("release")
    @Nullable
    Quarter next() {
        var council = surveys.council().key();
        var last = batches.all(council).stream().map(BatchRow::quarter).max(Quarter::compareTo);
        if (last.isPresent()) return last.get().next();
        var waiting = families().stream().flatMap(family -> pool.quartersWaiting(council, family).stream());
        var closed = closings.earliest(council).map(period -> (Quarter) Period.parse(period)).stream();
        return Stream.concat(waiting, closed).min(Quarter::compareTo).orElse(null);
    }

    List<Family> families() {
        return surveys.questionnaires().stream().flatMap(questionnaire -> questionnaire.families().stream()).distinct().sorted().toList();
    }

    private Line decide(String council, Family family, Quarter quarter, LocalDate today) {
        var together = heldSince(council, family, quarter);
        var periods = together.stream().map(Quarter::key).toList();
        var looked = pool.look(council, family, together);
        var held = family.isInvited()
                ? Gate.weigh(looked, closings.of(council, family.key(), periods))
                : Gate.weighOpen(looked, closings.atOpenLinks(council, periods));
        if (held.isEmpty()) {
            pool.count(council, family, together, publishedQuestions(family));
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
        batches.add(council, family.key(), quarter.key(), Decision.HELD.name(), null, today);
        return new Line(quarter, family, Decision.HELD, why.why(), why.broken());
    }

    private Line settle(String council, Family family, List<Quarter> together, Decision decision, String why, LocalDate today) {
        var quarter = together.getLast();
        for (var earlier : together.subList(0, together.size() - 1)) batches.settle(council, family.key(), earlier.key(), quarter.key());
        batches.add(council, family.key(), quarter.key(), decision.name(), quarter.key(), today);
        return new Line(quarter, family, decision, why, false);
    }

    /** The quarters this one is joined to because they are still held, oldest first, and itself. */
    private List<Quarter> heldSince(String council, Family family, Quarter quarter) {
        var held = batches.all(council).stream().filter(batch -> batch.of() == family && batch.waits()).map(BatchRow::quarter);
        return Stream.concat(held, Stream.of(quarter)).sorted().toList();
    }

    private void publish(String council, Quarter quarter, LocalDate today) {
        var all = batches.all(council);
        var decided = all.stream().map(row -> row.among(all)).toList();
        var needed = Stream.iterate(quarter.plus(1 - EARLIER_QUARTERS_A_FIGURE_MAY_NEED), Quarter::next)
                .limit(EARLIER_QUARTERS_A_FIGURE_MAY_NEED)
                .toList();
        var counts = new ArrayList<AnswerCount>();
        for (var family : families()) counts.addAll(pool.counted(council, family, needed));
        ledger.publish(council, Publication.figures(surveys.measures(), quarter, decided, counts, today));
        for (var family : families())
            if (family.isInvited()) ledger.publish(council, coverage(council, family, quarter, decided, today));
        if (quarter.number() == 4
                && decided.stream().filter(batch -> batch.last().equals(quarter)).noneMatch(batch -> batch.decision() == Decision.HELD))
            pool.forgetCounts(council, quarter.year());
    }

    /** Response rests on everybody whose chance ended in the quarters of the figure, and is shown only where the batch was opened. */
    private Coverage coverage(String council, Family family, Quarter quarter, List<Batch> decided, LocalDate today) {
        var offered = offered(council, family, quarter);
        var delivered = closings.delivered(council, family.key(), quarter.key(), quarter.firstDay(), quarter.lastDay());
        var ended = family == Family.EXIT
                ? OptionalInt.of(closings.ended(council, quarter.firstDay(), quarter.lastDay()))
                : OptionalInt.empty();
        return new Coverage(family, quarter, ended, offered, delivered, response(council, family, quarter, decided, offered), today);
    }

    private OptionalInt response(String council, Family family, Quarter quarter, List<Batch> decided, int offered) {
        var opened = decided.stream().filter(batch -> batch.family() == family && batch.last().equals(quarter)
                && batch.first().equals(quarter) && batch.decision() == Decision.OPENED).findFirst();
        if (opened.isEmpty() || offered == 0) return OptionalInt.empty();
        var answered = closings.of(council, family.key(), List.of(quarter.key())).size();
        return OptionalInt.of((int) Math.round(answered * 20.0 / offered) * 5);
    }

    private int offered(String council, Family family, Quarter quarter) {
        return closings.offered(council, family.key(), quarter.key(), quarter.firstDay(), quarter.lastDay());
    }

    private Set<String> publishedQuestions(Family family) {
        return surveys.measures().stream().flatMap(measure -> Stream.of(measure.end(), measure.start()))
                .filter(counted -> counted != null && counted.family() == family).map(Measure.Counted::question)
                .collect(Collectors.toSet());
    }
}
