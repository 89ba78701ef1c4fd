package scot.throughline.lists;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import scot.throughline.people.ByReference;
import scot.throughline.people.Column;
import scot.throughline.people.Problem;
import scot.throughline.people.Problem.Code;
import scot.throughline.people.Taken;
import scot.throughline.people.TakesRows;
import scot.throughline.staff.Actor;

/** A list under its heads, to be checked and taken some rows at a time. */
final class Listing {
    private final Sheet sheet;
    private final Heads heads;
    private final TakesRows taker;
    /** By the number of a row whose reference stood in an earlier one: that one's. */
    private final Map<Integer, Integer> twice = new HashMap<>();

    Listing(Sheet sheet, TakesRows taker) throws Unreadable {
        this.sheet = sheet;
        this.taker = taker;
        heads = Heads.of(sheet.heads(), taker);
        var first = new HashMap<String, Integer>();
        for (var row : sheet.rows()) {
            var reference = ByReference.plain(heads.cell(row, Column.REFERENCE));
            var before = reference.isEmpty() ? null : first.putIfAbsent(reference, row.number());
            if (before != null) twice.put(row.number(), before);
        }
    }

    Sheet sheet() {
        return sheet;
    }

    Heads heads() {
        return heads;
    }

    /** What would come of each of these rows. */
    List<Found> check(List<Row> rows, Actor by, Instant now) {
        return through(rows, cells -> taker.check(cells, by, now));
    }

    /** Takes these rows. */
    List<Found> take(List<Row> rows, Actor by, Instant now) {
        return through(rows, cells -> taker.take(cells, by, now));
    }

    private interface Doing {
        List<Taken> with(List<Map<Column, String>> rows);
    }

    /** What a first look refuses goes no further. */
    private List<Found> through(List<Row> rows, Doing doing) {
        var refused = rows.stream().map(this::problems).toList();
        var further = IntStream.range(0, rows.size()).filter(i -> refused.get(i).isEmpty()).mapToObj(i -> cells(rows.get(i))).toList();
        var taken = doing.with(further).iterator();
        return refused.stream().map(problems -> problems.isEmpty() ? Found.of(taken.next()) : Found.refused(problems)).toList();
    }

    private List<Problem> problems(Row row) {
        var first = twice.get(row.number());
        if (first == null) return FirstLook.at(row, heads);
        return List.of(new Problem(Column.REFERENCE, Code.TWICE_IN_LIST, "Row " + first + " has the same case reference",
                "Take out one of the two rows"));
    }

    private Map<Column, String> cells(Row row) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (var column : heads.columns()) cells.put(column, heads.cell(row, column));
        return cells;
    }
}
