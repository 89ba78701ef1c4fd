package scot.throughline.coverage;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import scot.throughline.coverage.CoveragePage.Table;
import scot.throughline.web.CsvCell;

/** Coverage as a file: every table of the page, one row for each label, so that it can be added up elsewhere. */
final class CoverageFile {
    private CoverageFile() {}

    static String csv(String months, CoveragePage page) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("months", "by", "name", "journeys ended", "should have been asked", "offered", "first text delivered");
            for (var step : page.steps()) csv.writeRecord(months, "everyone", step.name(), "" + step.n(), "", "", "");
            page.tables().forEach(table -> table(csv, months, table));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void table(CsvWriter csv, String months, Table table) {
        for (var row : table.rows())
            csv.writeRecord(months, table.id(), CsvCell.safe(row.name()), "" + row.ended(), "" + row.should(), "" + row.offered(),
                    "" + row.delivered());
    }
}
