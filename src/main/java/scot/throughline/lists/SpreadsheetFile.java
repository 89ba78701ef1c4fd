package scot.throughline.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Writes rows as a file that a spreadsheet opens: every cell a text, none a formula. */
enum SpreadsheetFile {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(List<List<String>> rows, ByteArrayOutputStream file) throws IOException {
            try (var book = new Workbook(file, "Throughline", "1.0")) {
                var sheet = book.newWorksheet("List");
                for (var row = 0; row < rows.size(); row++) {
                    var cells = rows.get(row);
                    for (var column = 0; column < cells.size(); column++) sheet.value(row, column, Harmless.written(cells.get(column)));
                }
                // As text, or a number typed here would lose its noughts.
                for (var column = 0; column < rows.getFirst().size(); column++) {
                    sheet.style(column).format("@").set();
                    sheet.width(column, 22);
                }
                sheet.freezePane(0, 1);
            }
        }
    },
    /** With a mark that makes Excel read its letters rightly. */
    CSV("csv", "text/csv;charset=utf-8") {
        @Override
        void write(List<List<String>> rows, ByteArrayOutputStream file) throws IOException {
            file.writeBytes("\uFEFF".getBytes(UTF_8));
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new OutputStreamWriter(file, UTF_8))) {
                for (var row : rows) csv.writeRecord(row.stream().map(Harmless::written).toList());
            }
        }
    };

    private final String ending;
    private final String mediaType;

    SpreadsheetFile(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** By the end of its name: Excel's where that is asked for, else CSV. */
    static SpreadsheetFile named(String name) {
        return name.endsWith("." + XLSX.ending) ? XLSX : CSV;
    }

    abstract void write(List<List<String>> rows, ByteArrayOutputStream file) throws IOException;

    byte[] of(List<List<String>> rows) {
        var file = new ByteArrayOutputStream();
        try {
            write(rows, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }
}
