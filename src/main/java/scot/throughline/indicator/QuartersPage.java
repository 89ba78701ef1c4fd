package scot.throughline.indicator;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Side;
import scot.throughline.outcome.Standing;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Every;
import scot.throughline.survey.Measure.Good;

/** A year of quarters: what people answered and what the council counts itself, in two tables, because only the first is a sample. */
record QuartersPage(String year, List<String> heads, List<Table> tables, List<Choice> years, String file) {
    /** Rows of one kind. */
    record Table(String id, String caption, List<Row> rows) {}

    /** A measure or an indicator, its target, and its quarters. */
    record Row(String name, String path, String target, List<Cell> cells) {}

    /** A quarter's figure, and how it stands to the target of its time; null where there is none. */
    record Cell(String head, String words, @Nullable Sign sign) {}

    /** A status as a word and a shape, whoever gave it. */
    record Sign(String name, String shape, String word) {}

    /** Another year to look at. */
    record Choice(String name, String path, boolean shown) {}

    static QuartersPage of(FinancialYear year, List<FinancialYear> years, List<Measure> measures, List<LedgerEntry> figures,
            List<Series> indicators,
            Tolerance tolerance) {
        var heads = year.quarters().stream().map(quarter -> "Q" + quarter.number() + ", " + quarter.months()).toList();
        var own = new Table("own", "What people answered", measures.stream().filter(measure -> measure.every() == Every.QUARTER)
                .map(measure -> own(measure, year, figures, heads)).toList());
        var others = new Table("others", "What the council counts itself", indicators.stream()
                .filter(series -> year.quarters().stream().anyMatch(quarter -> in(series, quarter).isPresent()))
                .map(series -> counted(series, year, heads, tolerance)).toList());
        return new QuartersPage(year.label(), heads, Stream.of(own, others).filter(table -> !table.rows().isEmpty()).toList(),
                years.stream().map(each -> new Choice(each.label(), QuartersPages.path(each), each.equals(year))).toList(),
                QuartersPages.path(year) + ".csv");
    }

    private static Row own(Measure measure, FinancialYear year, List<LedgerEntry> figures, List<String> heads) {
        var its = figures.stream().filter(figure -> figure.measure().equals(measure.key()) && figure.side() == Side.END).toList();
        var targets = year.quarters().stream().flatMap(quarter -> measure.about().target(quarter).stream()).distinct()
                .map(target -> target.percent() + (measure.good() == Good.MORE ? "% or more" : "% or less"));
        return new Row(measure.name(), "/outcomes/" + measure.key(), together(targets), IntStream.range(0, 4)
                .mapToObj(at -> its.stream().filter(figure -> figure.period().equals(year.quarters().get(at))).findFirst()
                        .map(figure -> own(measure, figure, heads.get(at))).orElse(new Cell(heads.get(at), "–", null)))
                .toList());
    }

    /** What is held or withheld needs no status to say that nobody can tell. */
    private static Cell own(Measure measure, LedgerEntry figure, String head) {
        if (!(figure.shown() instanceof Shown.Share share)) return new Cell(head, figure.shown().words(), null);
        return new Cell(head, share.words() + (figure.joined() ? ", with the quarter before" : ""),
                measure.about().target(figure.first()).map(target -> Standing.of(share, target.percent(), measure.good()))
                        .map(standing -> new Sign(standing.name(), standing.shape(), standing.word())).orElse(null));
    }

    private static Row counted(Series series, FinancialYear year, List<String> heads, Tolerance tolerance) {
        var targets = year.quarters().stream().flatMap(quarter -> series.targetIn(new Span.Whole(quarter)).stream())
                .map(series.indicator()::written).distinct();
        return new Row(series.indicator().name(), IndicatorPages.path(series.indicator()), together(targets), IntStream.range(0, 4)
                .mapToObj(at -> in(series, year.quarters().get(at)).map(value -> counted(series, value, heads.get(at), tolerance))
                        .orElse(new Cell(heads.get(at), "–", null)))
                .toList());
    }

    private static Cell counted(Series series, IndicatorValue value, String head, Tolerance tolerance) {
        var status = series.status(value, tolerance);
        return new Cell(head, series.indicator().written(value.figure()), series.targetIn(value.span()).isEmpty()
                ? null
                : new Sign(status.name(), status.shape(), status.word()));
    }

    private static Optional<IndicatorValue> in(Series series, Quarter quarter) {
        return series.values().stream().filter(value -> Objects.equals(value.span(), new Span.Whole(quarter))).findFirst();
    }

    private static String together(Stream<String> targets) {
        var words = targets.distinct().collect(Collectors.joining(", then "));
        return words.isEmpty() ? "None" : words;
    }
}
