package scot.throughline.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.outcome.Comparison;
import scot.throughline.outcome.Coverage;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Side;
import scot.throughline.outcome.Signal;
import scot.throughline.report.Scale.Size;
import scot.throughline.survey.Measure;

/** One measure: the finding, its trend, its table, and how far to trust it. */
record OutcomePage(String heading, String name, String base, String file, List<Card.Figure> figures, List<String> lines, Signal signal,
        List<Change> changes, List<Trend> trends, List<Row> rows, List<BetterAndWorse> betterAndWorse, Trust trust) {
    /** A comparison in words. */
    record Change(String name, Signal signal, String inFull) {}

    /** One period of the table, with a cell for each line of the picture. */
    record Row(String period, String months, List<Cell> cells) {}

    /** A figure, its base and its interval. */
    record Cell(String words, String answers, String interval) {}

    static OutcomePage of(Measure measure, List<Measure> measures, List<LedgerEntry> ledger, List<Coverage> coverage,
            LocalDate nextRelease) {
        var timelines = timelines(measure, measures, ledger);
        var figures = timelines.getFirst().figures();
        var yearOnYear = Comparison.yearOnYear(figures, measure.good());
        var changes = Stream.of(yearOnYear.map(each -> change("Year on year", each)),
                Comparison.twoYearsOnTwo(figures, measure.good()).map(each -> change("Two years on two years", each)))
                .flatMap(Optional::stream);
        return new OutcomePage(measure.name() + ": " + yearOnYear.map(Wording::finding).orElse("too early to say what is changing"),
                measure.name(),
                measure.base(), "/outcomes/" + measure.key() + ".csv", timelines.stream().map(Card::figure).toList(),
                timelines.stream().map(Timeline::name).toList(), yearOnYear.map(Comparison::signal).orElse(Signal.TOO_EARLY),
                changes.toList(),
                trends(measure, timelines), rows(timelines), related(measure, measures, ledger),
                Trust.of(timelines, coverage, nextRelease));
    }

    private static List<Timeline> timelines(Measure measure, List<Measure> measures, List<LedgerEntry> ledger) {
        var worse = BetterAndWorse.worse(measure, measures);
        if (worse.isPresent()) {
            return List.of(Timeline.of("Better", "Better", ledger, measure.key(), Side.END),
                    Timeline.of("Worse", "Worse", ledger, worse.get().key(), Side.END));
        }
        var end = Timeline.of("At the end", "End", ledger, measure.key(), Side.END);
        return measure.start() == null
                ? List.of(end)
                : List.of(end, Timeline.of("At the start", "Start", ledger, measure.key(), Side.START));
    }

    private static Change change(String name, Comparison comparison) {
        return new Change(name, comparison.signal(), Wording.inFull(comparison));
    }

    private static List<Trend> trends(Measure measure, List<Timeline> timelines) {
        if (timelines.stream().allMatch(line -> line.figures().isEmpty())) return List.of();
        return Stream.of(Size.WIDE, Size.NARROW)
                .map(size -> Trend.of(size, measure.name() + ", " + measure.base(), measure.every(), timelines)).toList();
    }

    /** Newest first. A period that is held on one side only has a line of its own for each. */
    private static List<Row> rows(List<Timeline> timelines) {
        return timelines.stream().flatMap(line -> line.figures().stream())
                .sorted(Collections.reverseOrder(Comparator.comparing(LedgerEntry::period).thenComparing(LedgerEntry::first)))
                .map(figure -> new Row(Wording.period(figure), Wording.months(figure),
                        timelines.stream().map(line -> cell(line, figure)).toList()))
                .distinct().toList();
    }

    private static Cell cell(Timeline line, LedgerEntry row) {
        return line.figures().stream().filter(figure -> figure.period().equals(row.period()) && figure.first().equals(row.first()))
                .findFirst()
                .map(LedgerEntry::shown).map(shown -> new Cell(shown.words(), Wording.base(shown), Wording.interval(shown)))
                .orElse(new Cell("–", "–", "–"));
    }

    private static List<BetterAndWorse> related(Measure measure, List<Measure> measures, List<LedgerEntry> ledger) {
        return measures.stream().filter(other -> BetterAndWorse.looksBack(other, measures))
                .filter(other -> !other.equals(measure) && !Collections.disjoint(other.domains(), measure.domains()))
                .map(other -> BetterAndWorse.of(other, measures, ledger)).toList();
    }
}
