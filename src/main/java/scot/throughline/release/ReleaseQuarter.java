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
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Publication;
import scot.throughline.outcome.Shown;
import scot.throughline.release.ReleaseReport.Line;
import scot.throughline.response.AnswerCount;
import scot.throughline.response.OpenPool;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Surveys;

/** Releases one quarter, whole or not at all: everything decided, counted, published and emptied in one transaction. */
@Singleton
@Requires(property = "datasources.release.url")
class ReleaseQuarter {
    private static final int EARLIER_QUARTERS_A_FIGURE_MAY_NEED = 8;

    private final Surveys surveys;
    private final DecideQuarter everyone;
    private final DecideYear byLabel;
    private final DecideWords words;
    private final Reach reach;
    private final OpenPool pool;
    private final Closings closings;
    private final BatchRows batches;
    private final Clearance clearance;
    private final Turnouts turnouts;
    private final Ledger ledger;

    ReleaseQuarter(Surveys surveys, DecideQuarter everyone, DecideYear byLabel, DecideWords words, Reach reach, OpenPool pool,
            Closings closings, BatchRows batches, Clearance clearance, Turnouts turnouts, Ledger ledger) {
        this.surveys = surveys;
        this.everyone = everyone;
        this.byLabel = byLabel;
        this.words = words;
        this.reach = reach;
        this.pool = pool;
        this.closings = closings;
        this.batches = batches;
        this.clearance = clearance;
        this.turnouts = turnouts;
        this.ledger = ledger;
    }

    @Transactional("release")
    List<Line> release(Quarter quarter, LocalDate today) {
        var council = surveys.council().key();
        var lines = new ArrayList<Line>();
        for (var family : families()) lines.add(everyone.decide(council, family, quarter, today));
        var figures = new ArrayList<LedgerEntry>();
        for (var family : families()) lines.addAll(byLabel.decide(council, family, today, figures));
        lines.addAll(words.decide(council, families(), quarter, today));
        figures.addAll(publishable(council, quarter, today));
        var published = publish(council, quarter, figures, today);
        turnouts.count(council, quarter);
        turnouts.publish(council, today);
        return lines.stream().map(line -> line.withholding(withheld(line, published))).toList();
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

    private List<LedgerEntry> publishable(String council, Quarter quarter, LocalDate today) {
        var needed = Stream.iterate(quarter.plus(1 - EARLIER_QUARTERS_A_FIGURE_MAY_NEED), Quarter::next)
                .limit(EARLIER_QUARTERS_A_FIGURE_MAY_NEED)
                .toList();
        var counts = new ArrayList<AnswerCount>();
        for (var family : families()) counts.addAll(pool.counted(council, family, needed));
        return Publication.figures(surveys.measures(), quarter, decided(council), counts, today);
    }

    /** What of it was published: of everything that the auditor saw, what it cleared. */
    private List<LedgerEntry> publish(String council, Quarter quarter, List<LedgerEntry> figures, LocalDate today) {
        var decided = decided(council);
        var coverage = families().stream().filter(Family::isInvited).map(family -> reach.of(council, family, quarter, decided, today))
                .toList();
        var cleared = clearance.clear(council, figures, coverage);
        ledger.publish(council, cleared);
        ledger.define(council, surveys.measures(), cleared);
        coverage.forEach(each -> ledger.publish(council, each));
        if (quarter.number() == 4 && !anyHeld(quarter, decided)) pool.forgetCounts(council, quarter.year());
        return cleared;
    }

    private List<Batch> decided(String council) {
        var all = batches.quarters(council);
        return all.stream().map(row -> row.among(all)).toList();
    }

    private int withheld(Line line, List<LedgerEntry> published) {
        var its = surveys.measures().stream().filter(measure -> measure.end().family() == line.family()).map(Measure::key).toList();
        return (int) published.stream().filter(entry -> entry.shown() instanceof Shown.Withheld && entry.kind() == line.kind()
                && its.contains(entry.measure())).count();
    }

    private static boolean anyHeld(Quarter quarter, List<Batch> decided) {
        return decided.stream().anyMatch(batch -> batch.last().equals(quarter) && batch.decision() == Decision.HELD);
    }
}
