package scot.throughline.indicator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import scot.throughline.web.CsvCell;

/** What a page shows, as a file of one value a row. */
final class IndicatorFile {
    private IndicatorFile() {}

    /** The newest value of each. */
    static String summary(List<Series> all, Tolerance tolerance) {
        return csv(all, series -> series.latest().stream(), tolerance);
    }

    /** Every value of one. */
    static String of(Series series, Tolerance tolerance) {
        return csv(List.of(series), one -> one.values().stream(), tolerance);
    }

    private static String csv(List<Series> all, Function<Series, Stream<IndicatorValue>> values, Tolerance tolerance) {
        var file = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
            csv.writeRecord("indicator", "unit", "period", "value", "target", "status", "direction in the last 12 months", "note");
            for (var series : all) values.apply(series).forEach(value -> csv.writeRecord(row(series, value, tolerance)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString();
    }

    private static List<String> row(Series series, IndicatorValue value, Tolerance tolerance) {
        var note = value.note();
        return List.of(CsvCell.safe(series.indicator().name()), CsvCell.safe(series.indicator().unit()), value.span().label(),
                value.figure().stripTrailingZeros().toPlainString(),
                series.targetIn(value.span()).map(target -> target.stripTrailingZeros().toPlainString()).orElse(""),
                series.status(value, tolerance).word(), series.direction(value).word(), note == null ? "" : CsvCell.safe(note));
    }
}
