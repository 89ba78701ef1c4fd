package scot.throughline.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file for spreadsheets, no cell of which one would take for a formula. */
public final class CsvFile {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private CsvFile() {}

    public static String of(List<String> heads, Stream<List<String>> rows) {
        var file = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
            Stream.concat(Stream.of(heads), rows).forEach(row -> csv.writeRecord(row.stream().map(CsvFile::harmless).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString();
    }

    /** To be kept, not opened. */
    public static MutableHttpResponse<String> download(String name, String csv) {
        return HttpResponse.ok(csv).header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }

    /** What would be a formula begins with an apostrophe instead. */
    static String harmless(String cell) {
        return cell.isEmpty() || STARTS_A_FORMULA.indexOf(cell.charAt(0)) < 0 || NUMBER.matcher(cell).matches() ? cell : "'" + cell;
    }
}
