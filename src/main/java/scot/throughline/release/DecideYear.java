package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Publication;
import scot.throughline.release.Ladder.Shape;
import scot.throughline.release.ReleaseReport.Line;
import scot.throughline.response.OpenYear;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;

/**
 * Decides what becomes of a year's answers that carry a label, once none of its quarters waits any more. One that must not be opened is wiped at once:
 * the same answers are in the figures of everyone, so nothing is lost by it.
 */
@Singleton
@Requires(property = "datasources.release.url")
class DecideYear {
    private final Breakdowns breakdowns;
    private final OpenYear pool;
    private final Answered answered;
    private final BatchRows batches;

    DecideYear(Breakdowns breakdowns, OpenYear pool, Answered answered, BatchRows batches) {
        this.breakdowns = breakdowns;
        this.pool = pool;
        this.answered = answered;
        this.batches = batches;
    }

    /**
     * What there is to say of a family's years; nothing of one in which nobody answered.
     *
     * @param figures takes what there is to publish
     */
    List<Line> decide(String council, Family family, LocalDate today, List<LedgerEntry> figures) {
        var quarters = batches.quarters(council).stream().filter(batch -> batch.of() == family).toList();
        return quarters.stream().map(BatchRow::year).distinct().sorted().filter(year -> isOver(year, quarters))
                .flatMap(year -> Kind.BREAKDOWNS.stream().map(kind -> new Batch(council, family, kind, year))
                        .filter(batch -> !isDecided(batch)).flatMap(batch -> decide(batch, opened(year, quarters), today, figures)))
                .toList();
    }

    private Stream<Line> decide(Batch batch, List<Quarter> opened, LocalDate today, List<LedgerEntry> figures) {
        var closings = answered.in(batch.council(), batch.family(), opened);
        if (closings.isEmpty()) {
            settle(batch, Decision.DESTROYED, today);
            pool.wipe(batch);
            return Stream.empty();
        }
        var held = Gate.weigh(pool.look(batch), closings);
        if (held.isPresent() && held.get().broken()) return Stream.of(line(batch, Decision.HELD, held.get().why(), true));
        if (held.isPresent()) return Stream.of(wipe(batch, held.get().why(), today));
        var measures = breakdowns.measures(batch.family(), batch.kind());
        if (measures.isEmpty()) return Stream.of(wipe(batch, "no figure of it is shown by label", today));
        settle(batch, Decision.OPENED, today);
        var shape = count(batch, measures, opened.getFirst(), closings, today, figures);
        return Stream.of(line(batch, Decision.OPENED, shape.words(), false));
    }

    private Line wipe(Batch batch, String why, LocalDate today) {
        settle(batch, Decision.DESTROYED, today);
        pool.wipe(batch);
        return line(batch, Decision.DESTROYED, why, false);
    }

    private Shape count(Batch batch, List<Measure> measures, Quarter first, List<Closing> closings, LocalDate today,
            List<LedgerEntry> figures) {
        var answers = pool.open(batch);
        var shape = Ladder.shape(answers.people(), Ladder.joins(breakdowns.labels(batch.kind())),
                labels -> !oneHoldsTooMany(labels, batch.kind(), closings));
        var questions = measures.stream().map(measure -> measure.end().question()).collect(Collectors.toSet());
        figures.addAll(Publication.breakdown(measures, batch.kind(), (FinancialYear) batch.period(), first,
                Set.copyOf(shape.under().values()), answers.counts(shape.under(), questions), today));
        return shape;
    }

    private static boolean oneHoldsTooMany(Set<String> labels, Kind kind, List<Closing> closings) {
        return Gate.oneHoldsTooMany(closings.stream().filter(closing -> labels.contains(closing.label(kind))).toList());
    }

    static boolean isOver(FinancialYear year, List<BatchRow> quarters) {
        return quarters.stream().anyMatch(batch -> batch.quarter().equals(year.quarters().getLast()))
                && quarters.stream().noneMatch(batch -> batch.year().equals(year) && batch.waits());
    }

    /** The year's quarters that were opened, in whatever figure; of one that was wiped nothing with a label is left. */
    private static List<Quarter> opened(FinancialYear year, List<BatchRow> quarters) {
        var opened = quarters.stream().filter(batch -> batch.outcome().equals(Decision.OPENED.name())).map(BatchRow::period).toList();
        return quarters.stream().filter(batch -> batch.year().equals(year) && opened.contains(batch.publishedIn()))
                .map(BatchRow::quarter).sorted().toList();
    }

    private boolean isDecided(Batch batch) {
        return batches.all(batch.council()).stream().anyMatch(row -> row.sealed(batch.council()).equals(batch));
    }

    private void settle(Batch batch, Decision decision, LocalDate today) {
        var period = batch.period().key();
        batches.add(batch.council(), batch.family().key(), batch.kind().name(), period, decision.name(), period, today);
    }

    private static Line line(Batch batch, Decision decision, String why, boolean broken) {
        return new Line(batch.period(), batch.family(), batch.kind(), decision, why, broken);
    }
}
