package scot.throughline.lists;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import scot.throughline.people.Column;

/** Reads CSV as spreadsheets of any country write it: the separator, the line ends and the letters are found out. */
final class Csv {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    /** What Excel may put first, and does not count as a row. */
    private static final Pattern NAMES_ITS_SEPARATOR = Pattern.compile("\\Asep=.(\r\n?|\n)");

    private Csv() {}

    static void read(byte[] file, SheetBuilder sheet) throws Unreadable {
        var text = NAMES_ITS_SEPARATOR.matcher(text(file)).replaceFirst("");
        if (text.indexOf('\0') >= 0) throw new Unreadable("This is not a spreadsheet that can be read. Save it as .xlsx or .csv");
        var row = 0;
        try (var records = reader(separator(text)).ofCsvRecord(text)) {
            // Blank lines and lines within a cell count as a spreadsheet counts them: a record is a row.
            for (var each : records) sheet.add(++row, each.getFields());
        } catch (CsvParseException misquoted) {
            throw new Unreadable("From row " + (row + 1) + " on the quotation marks do not fit: one is open, or has something behind it");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The one under which the first line names most of what we know. */
    private static char separator(String text) {
        return SEPARATORS.stream().max(Comparator.comparingLong((Character each) -> known(text, each)).thenComparing(SEPARATORS::indexOf,
                Comparator.reverseOrder())).orElseThrow();
    }

    private static long known(String text, char separator) {
        try (var records = reader(separator).ofCsvRecord(text)) {
            return records.stream().map(CsvRecord::getFields).filter(fields -> fields.stream().anyMatch(field -> !field.isBlank()))
                    .limit(1).flatMap(List::stream).filter(head -> Column.named(head).isPresent()).count();
        } catch (CsvParseException misquoted) {
            return 0;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    /** By its mark where it has one, else as UTF-8, else as Windows wrote letters before that. */
    private static String text(byte[] file) {
        var marked = Stream.of(UTF_8, UTF_16BE, UTF_16LE).filter(charset -> Spreadsheet.starts(file, "\uFEFF".getBytes(charset)))
                .findFirst();
        if (marked.isPresent()) return new String(file, marked.get()).substring(1);
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException older) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

}
