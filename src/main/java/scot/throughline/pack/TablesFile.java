package scot.throughline.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import scot.throughline.pack.Content.Table;
import scot.throughline.web.CsvFile;

/** Every table of a paper as a file for a spreadsheet, all in one. */
final class TablesFile {
    /** The oldest moment that such a file can name: no clock is asked. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private TablesFile() {}

    static byte[] of(Content content) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (var table : content.tables().toList()) {
                var entry = new ZipEntry(table.file() + ".csv");
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(csv(table).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    static String csv(Table table) {
        return CsvFile.of(table.heads(), table.rows().stream());
    }
}
