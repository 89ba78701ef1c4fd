package scot.throughline.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.outcome.Chart;
import scot.throughline.outcome.Comparison;
import scot.throughline.outcome.Coverage;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Side;
import scot.throughline.outcome.Signal;
import scot.throughline.report.Scale.Size;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Good;

/** One measure: the finding, its trend, its table, and how far to trust it. */
public record OutcomePage(String heading, String name, String base, String counted, String file, List<Card.Figure> figures,
        List<String> lines,
        Signal signal,
        List<Change> changes, @Nullable Change course, @Nullable Against target, List<Trend> trends, List<Row> rows,
        List<BetterAndWorse> betterAndWorse,
        About about, Trust trust) {
    /** A comparison in words. */
    public record Change(String name, Signal signal, String inFull) {}

    /** One period of the table, with a cell for each line of the picture. */
    public record Row(String period, String months, List<Cell> cells) {}

    /** A figure, its base and its interval. */
    public record Cell(String words, String answers, String interval) {}

    public static OutcomePage of(Measure measure, List<Measure> measures, Published published, List<Coverage> coverage,
            LocalDate nextRelease) {
        var timelines = timelines(measure, measures, published);
        var line = timelines.getFirst();
        var chart = line.chart(published.changes());
        var yearOnYear = Comparison.yearOnYear(line.figures(), measure.good(), line.breaks());
        var changes = Stream.of(yearOnYear.map(each -> change("Year on year", each)),
                Comparison.twoYearsOnTwo(line.figures(), measure.good(), line.breaks()).map(each -> change("Two years on two years", each)))
                .flatMap(Optional::stream);
        return new OutcomePage(measure.name() + ": " + yearOnYear.map(Wording::finding).orElse("too early to say what is changing"),
                measure.name(),
                measure.base(), counted(measure), "/outcomes/" + measure.key() + ".csv", timelines.stream().map(Card::figure).toList(),
                timelines.stream().map(Timeline::name).toList(), yearOnYear.map(Comparison::signal).orElse(Signal.TOO_EARLY),
                changes.toList(),
                line.latestShare().isEmpty() ? null : course(chart, measure.good()), Against.of(measure, line, chart).orElse(null),
                trends(measure, timelines, chart, published), rows(timelines),
                related(measure, measures, published), About.of(measure),
                Trust.of(timelines, coverage, nextRelease));
    }

    /** Its trend as it goes on paper; none before anything is published. */
    public Optional<PrintedTrend> picture() {
        return trends.isEmpty() ? Optional.empty() : Optional.of(PrintedTrend.of(trends.getFirst()));
    }

    /** The heading without the name it begins with. */
    public String finding() {
        return heading.substring(name.length() + 2);
    }

    private static List<Timeline> timelines(Measure measure, List<Measure> measures, Published published) {
        var worse = BetterAndWorse.worse(measure, measures);
        if (worse.isPresent()) {
            return List.of(Timeline.of("Better", "Better", published, measure, Side.END),
                    Timeline.of("Worse", "Worse", published, worse.get(), Side.END));
        }
        var end = Timeline.of("At the end", "End", published, measure, Side.END);
        return measure.start() == null
                ? List.of(end)
                : List.of(end, Timeline.of("At the start", "Start", published, measure, Side.START));
    }

    private static String counted(Measure measure) {
        return "Each figure is a share "
                + (measure.about().counts().isEmpty() ? measure.base() + "." : measure.base() + ": " + measure.about().counts() + ".");
    }

    private static Change course(Chart chart, Good good) {
        return new Change("Figure by figure", chart.signal(good), ChartWording.inFull(chart, good));
    }

    private static Change change(String name, Comparison comparison) {
        return new Change(name, comparison.signal(), Wording.inFull(comparison));
    }

    private static List<Trend> trends(Measure measure, List<Timeline> timelines, Chart chart, Published published) {
        if (timelines.stream().allMatch(line -> line.figures().isEmpty())) return List.of();
        var marks = Mark.of(timelines, published.changes());
        return Stream.of(Size.WIDE, Size.NARROW).map(size -> Trend.of(size, measure.name() + ", " + measure.base(), measure.every(),
                timelines, new Beside(chart, measure.about().targets(), marks))).toList();
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

    private static List<BetterAndWorse> related(Measure measure, List<Measure> measures, Published published) {
        return measures.stream().filter(other -> BetterAndWorse.looksBack(other, measures))
                .filter(other -> !other.equals(measure) && !Collections.disjoint(other.domains(), measure.domains()))
                .map(other -> BetterAndWorse.of(other, measures, published)).toList();
    }
}
