package scot.throughline.lists;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.throughline.people.Problem;

/** The rows that were refused, as a list to mend: each behind its number, what is wrong with it and what to do. */
record BadRows(List<String> heads, List<BadRow> rows) {
    static final List<String> HEADS = List.of("Row", "What is wrong", "What to do");

    /** A row and why it was refused. */
    record BadRow(Row row, List<Problem> problems) {}

    static BadRows of(Sheet sheet, List<Found> found) {
        return new BadRows(sheet.heads(), IntStream.range(0, found.size()).filter(i -> found.get(i).isRefused())
                .mapToObj(i -> new BadRow(sheet.rows().get(i), found.get(i).problems())).toList());
    }

    /** The columns as they came, but for those that an earlier file of bad rows had before them. */
    byte[] file(SpreadsheetFile kind) {
        var head = new Row(1, heads);
        var width = Stream.concat(Stream.of(head), rows.stream().map(BadRow::row)).mapToInt(row -> row.cells().size()).max().orElse(0);
        var columns = IntStream.range(0, width).filter(column -> !HEADS.contains(head.at(column))).toArray();
        var lines = new ArrayList<List<String>>();
        lines.add(Stream.concat(HEADS.stream(), IntStream.of(columns).mapToObj(head::at)).toList());
        for (var each : rows) {
            var why = Stream.of("" + each.row.number(), words(each, Problem::reason), words(each, Problem::fix));
            lines.add(Stream.concat(why, IntStream.of(columns).mapToObj(each.row::at)).toList());
        }
        return kind.of(lines);
    }

    private static String words(BadRow row, Function<Problem, String> part) {
        return row.problems.stream().map(each -> each.column().head() + ": " + part.apply(each)).collect(joining("\n"));
    }
}
