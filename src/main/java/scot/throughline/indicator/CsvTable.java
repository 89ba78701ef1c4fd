package scot.throughline.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small CSV file as its cells: heads, and every row below them that is not blank, under the number a spreadsheet shows. */
record CsvTable(List<String> heads, List<Row> rows) {
    static final int MOST_BYTES = 1_000_000;
    static final int MOST_ROWS = 2_000;

    private static final int MOST_COLUMNS = 200;

    /** A row; it may be shorter than the heads. */
    record Row(int number, List<String> cells) {
        String at(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** Reads a whole file, or says why nothing can be made of it. */
    static CsvTable read(byte[] file) throws Unreadable {
        if (file.length == 0) throw new Unreadable("Choose a file");
        if (file.length > MOST_BYTES) throw new Unreadable("This file is larger than 1 MB. Cut it into smaller ones");
        var text = text(file);
        if (text.indexOf('\0') >= 0) throw new Unreadable("This is not a CSV file. Save it as CSV, with commas between the cells");
        var rows = rows(text);
        if (rows.size() < 2) throw new Unreadable("There is nothing in this file. Its first row names the columns");
        if (rows.size() > MOST_ROWS + 1) throw new Unreadable("This file has more than 2,000 rows. Cut it into smaller ones");
        if (rows.stream().anyMatch(row -> row.cells.size() > MOST_COLUMNS)) throw new Unreadable("This file has more than 200 columns");
        return new CsvTable(rows.getFirst().cells, rows.subList(1, rows.size()));
    }

    private static List<Row> rows(String text) throws Unreadable {
        var firstLine = text.lines().findFirst().orElse("");
        var separator = Stream.of(',', ';', '\t').max(Comparator.comparingInt(each -> firstLine.split(each.toString(), -1).length))
                .orElseThrow();
        try (var read = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text)) {
            var records = read.stream().map(CsvRecord::getFields).toList();
            return IntStream.range(0, records.size()).mapToObj(at -> new Row(at + 1, records.get(at).stream().map(CsvTable::tidy).toList()))
                    .filter(row -> !row.blank()).toList();
        } catch (CsvParseException misquoted) {
            throw new Unreadable("The quotation marks do not fit: one is open, or has something behind it");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Without the apostrophe that our own files put before what a spreadsheet would take for a formula. */
    private static String tidy(String written) {
        var cell = written.replaceAll("\\p{Cntrl}+", " ").strip();
        return cell.matches("'[=+\\-@].*") ? cell.substring(1) : cell;
    }

    /** As UTF-8, else as Windows wrote letters before that. */
    private static String text(byte[] file) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException older) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }
}
