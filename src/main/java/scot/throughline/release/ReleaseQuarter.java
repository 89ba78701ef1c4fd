package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Batch;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.outcome.Ledger;
import scot.throughline.outcome.Publication;
import scot.throughline.release.ReleaseReport.Line;
import scot.throughline.response.AnswerCount;
import scot.throughline.response.OpenPool;
import scot.throughline.survey.Family;
import scot.throughline.survey.Surveys;

/** Releases one quarter, whole or not at all: everything decided, counted, published and emptied in one transaction. */
@Singleton
@Requires(property = "datasources.release.url")
class ReleaseQuarter {
    private static final int EARLIER_QUARTERS_A_FIGURE_MAY_NEED = 8;

    private final Surveys surveys;
    private final DecideQuarter everyone;
    private final DecideYear byLabel;
    private final Words words;
    private final Reach reach;
    private final OpenPool pool;
    private final Closings closings;
    private final BatchRows batches;
    private final Ledger ledger;

    ReleaseQuarter(Surveys surveys, DecideQuarter everyone, DecideYear byLabel, Words words, Reach reach, OpenPool pool, Closings closings,
            BatchRows batches, Ledger ledger) {
        this.surveys = surveys;
        this.everyone = everyone;
        this.byLabel = byLabel;
        this.words = words;
        this.reach = reach;
        this.pool = pool;
        this.closings = closings;
        this.batches = batches;
        this.ledger = ledger;
    }

    @Transactional("release")
    List<Line> release(Quarter quarter, LocalDate today) {
        var council = surveys.council().key();
        var lines = new ArrayList<Line>();
        for (var family : families()) lines.add(everyone.decide(council, family, quarter, today));
        for (var family : families()) lines.addAll(byLabel.decide(council, family, today));
        for (var family : families()) lines.addAll(words.wipeOld(council, family, quarter, today));
        publish(council, quarter, today);
        return lines;
    }

    /** The next quarter to decide; null while nobody has been asked anything. */
    @Transactional("release")
    @Nullable
    Quarter next() {
        var council = surveys.council().key();
        var last = batches.quarters(council).stream().map(BatchRow::quarter).max(Quarter::compareTo);
        if (last.isPresent()) return last.get().next();
        var waiting = families().stream().flatMap(family -> pool.quartersWaiting(council, family).stream());
        var closed = closings.earliest(council).map(period -> (Quarter) Period.parse(period)).stream();
        var expired = closings.earliestExpiry(council).map(Quarter::of).stream();
        return Stream.of(waiting, closed, expired).flatMap(Function.identity()).min(Quarter::compareTo).orElse(null);
    }

    private List<Family> families() {
        return surveys.questionnaires().stream().flatMap(questionnaire -> questionnaire.families().stream()).distinct().sorted().toList();
    }

    private void publish(String council, Quarter quarter, LocalDate today) {
        var all = batches.quarters(council);
        var decided = all.stream().map(row -> row.among(all)).toList();
        var needed = Stream.iterate(quarter.plus(1 - EARLIER_QUARTERS_A_FIGURE_MAY_NEED), Quarter::next)
                .limit(EARLIER_QUARTERS_A_FIGURE_MAY_NEED)
                .toList();
        var counts = new ArrayList<AnswerCount>();
        for (var family : families()) counts.addAll(pool.counted(council, family, needed));
        var figures = Publication.figures(surveys.measures(), quarter, decided, counts, today);
        ledger.publish(council, figures);
        ledger.define(council, surveys.measures(), figures);
        for (var family : families())
            if (family.isInvited()) ledger.publish(council, reach.of(council, family, quarter, decided, today));
        if (quarter.number() == 4 && !anyHeld(quarter, decided)) pool.forgetCounts(council, quarter.year());
    }

    private static boolean anyHeld(Quarter quarter, List<Batch> decided) {
        return decided.stream().anyMatch(batch -> batch.last().equals(quarter) && batch.decision() == Decision.HELD);
    }
}
