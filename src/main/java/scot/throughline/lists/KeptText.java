package scot.throughline.lists;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.throughline.people.Column;
import scot.throughline.people.Problem;
import scot.throughline.people.Problem.Code;

/** Rows and what came of them as the text that is locked and kept: lines of CSV. */
final class KeptText {
    private KeptText() {}

    static String ofLine(List<String> cells) {
        return text(List.of(cells));
    }

    static List<String> line(String text) {
        return lines(text).getFirst();
    }

    static String ofRows(List<Row> rows) {
        return text(rows.stream().map(row -> Stream.concat(Stream.of("" + row.number()), row.cells().stream()).toList()).toList());
    }

    static List<Row> rows(String text) {
        return lines(text).stream().map(cells -> new Row(Integer.parseInt(cells.getFirst()), cells.subList(1, cells.size()))).toList();
    }

    static String ofFound(List<Found> found) {
        return text(found.stream().map(each -> Stream.concat(Stream.of(each.kind().name()), each.problems().stream().flatMap(
                problem -> Stream.of(problem.column().name(), problem.code().name(), problem.reason(), problem.fix()))).toList()).toList());
    }

    static List<Found> found(String text) {
        return lines(text).stream().map(cells -> new Found(Found.Kind.valueOf(cells.getFirst()), problems(cells))).toList();
    }

    private static List<Problem> problems(List<String> cells) {
        return IntStream.iterate(1, i -> i < cells.size(), i -> i + 4).mapToObj(i -> new Problem(Column.valueOf(cells.get(i)),
                Code.valueOf(cells.get(i + 1)), cells.get(i + 2), cells.get(i + 3))).toList();
    }

    private static String text(List<List<String>> lines) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            lines.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<List<String>> lines(String text) {
        var lines = new ArrayList<List<String>>();
        try (var csv = CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text)) {
            csv.stream().map(CsvRecord::getFields).forEach(lines::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }
}
