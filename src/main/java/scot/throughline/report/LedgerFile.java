package scot.throughline.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import scot.throughline.outcome.Break;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Side;
import scot.throughline.survey.Measure;
import scot.throughline.web.CsvCell;

/** Every published figure of a measure as a file for a spreadsheet: the ledger as it is, held periods included. */
final class LedgerFile {
    private LedgerFile() {}

    static String csv(List<Measure> measures, Published published) {
        var file = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
            csv.writeRecord("measure", "base", "side", "period", "first day", "last day", "shown", "answers, to the nearest 5",
                    "95% interval from", "95% interval to", "published on", "who is counted",
                    "not comparable with earlier figures because");
            for (var measure : measures) {
                for (var side : List.of(Side.END, Side.START)) {
                    var breaks = Break.of(measure, side, published.definitions());
                    published.figures().stream().filter(figure -> figure.measure().equals(measure.key()) && figure.side() == side)
                            .forEach(figure -> csv.writeRecord(row(measure, figure, breaks)));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString();
    }

    private static List<String> row(Measure measure, LedgerEntry figure, List<Break> breaks) {
        var share = figure.shown() instanceof Share each ? each : null;
        var interval = share == null ? null : share.interval().orElse(null);
        return List.of(CsvCell.safe(measure.name()), CsvCell.safe(measure.base()),
                figure.side() == Side.END ? "at the end" : "at the start",
                Wording.period(figure),
                figure.first().firstDay().toString(), figure.period().lastDay().toString(), figure.shown().words(),
                Wording.people(figure.shown()).stream().mapToObj(Integer::toString).findFirst().orElse(""),
                interval == null ? "" : Long.toString(Math.round(interval.low())),
                interval == null ? "" : Long.toString(Math.round(interval.high())), figure.publishedOn().toString(),
                CsvCell.safe(measure.about().counts()), CsvCell.safe(breakAt(figure, breaks)));
    }

    /** Why it must not be joined to the figures before it. */
    private static String breakAt(LedgerEntry figure, List<Break> breaks) {
        return breaks.stream().filter(each -> each.since().equals(figure.first())).map(Break::why).findFirst().orElse("");
    }
}
