package scot.throughline.indicator;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import scot.throughline.web.CsvFile;

/** What a page shows, as a file of one value a row. */
final class IndicatorFile {
    private static final List<String> HEADS = List.of("indicator", "unit", "period", "value", "target", "status",
            "direction in the last 12 months", "note");

    private IndicatorFile() {}

    /** The newest value of each. */
    static String summary(List<Series> all, Tolerance tolerance) {
        return csv(all, series -> series.latest().stream(), tolerance);
    }

    /** Every value of one. */
    static String of(Series series, Tolerance tolerance) {
        return csv(List.of(series), one -> one.values().stream(), tolerance);
    }

    /** A year of quarters, a figure a row. */
    static String of(QuartersPage page) {
        return CsvFile.of(List.of("from", "measure", "target", "quarter", "figure", "status"), page.tables().stream()
                .flatMap(table -> table.rows().stream().flatMap(row -> row.cells().stream().map(cell -> List.of(table.caption(), row.name(),
                        row.target(), page.year() + " " + cell.head(), cell.words(), cell.sign() == null ? "" : cell.sign().word())))));
    }

    private static String csv(List<Series> all, Function<Series, Stream<IndicatorValue>> values, Tolerance tolerance) {
        return CsvFile.of(HEADS, all.stream().flatMap(series -> values.apply(series).map(value -> row(series, value, tolerance))));
    }

    private static List<String> row(Series series, IndicatorValue value, Tolerance tolerance) {
        var note = value.note();
        return List.of(series.indicator().name(), series.indicator().unit(), value.span().label(),
                value.figure().stripTrailingZeros().toPlainString(),
                series.targetIn(value.span()).map(target -> target.stripTrailingZeros().toPlainString()).orElse(""),
                series.status(value, tolerance).word(), series.direction(value).word(), note == null ? "" : note);
    }
}
