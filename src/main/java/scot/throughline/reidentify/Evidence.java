package scot.throughline.reidentify;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that an attacker holds. The tables' rows are in the order in which a full scan gives them.
 *
 * @param answers the tables, outside the schema that knows people, each row of which belongs to one response: see {@link #tellsRowsApart}
 */
public record Evidence(Map<String, List<Row>> tables, List<Transaction> transactions, List<LogLine> lines, List<Path> files,
        Set<String> answers) {
    /** A table with fewer rows may hold 1, 2, 3 for any reason. */
    private static final int FEWEST_TO_COUNT_UP = 3;

    static Evidence of(List<Row> rows, List<Transaction> transactions, List<LogLine> lines, List<Path> files) {
        var tables = rows.stream().collect(groupingBy(Row::table, LinkedHashMap::new, toList()));
        var everything = Stream.concat(rows.stream(), transactions.stream().flatMap(each -> each.rows().stream()))
                .filter(row -> !row.isOfPeople()).collect(groupingBy(Row::table));
        var answers = new HashSet<String>();
        everything.forEach((table, all) -> {
            var stored = tables.getOrDefault(table, List.of());
            if (stored.isEmpty() ? all.stream().anyMatch(Evidence::hasAnId) : tellsRowsApart(stored)) answers.add(table);
        });
        return new Evidence(tables, transactions, lines, files, answers);
    }

    /** An answer, told from a count: counts are told apart by what they describe, so their rows need no id and no running number, and have no twins. */
    private static boolean tellsRowsApart(List<Row> rows) {
        var first = rows.stream().flatMap(row -> row.values().values().stream().limit(1)).toList();
        var countsUp = rows.size() >= FEWEST_TO_COUNT_UP && first.stream().allMatch(Value::isNumber)
                && new HashSet<>(first).size() == rows.size();
        var hasTwins = new HashSet<>(rows).size() < rows.size();
        return countsUp || hasTwins || rows.stream().allMatch(Evidence::hasAnId);
    }

    private static boolean hasAnId(Row row) {
        return row.ids().findAny().isPresent();
    }

    /** Whether it belongs to one response, rather than to a count or a person. */
    boolean isAnswer(Row row) {
        return answers.contains(row.table());
    }

    Stream<Row> stored() {
        return tables.values().stream().flatMap(List::stream);
    }

    Stream<Row> logged() {
        return transactions.stream().flatMap(transaction -> transaction.rows().stream());
    }

    /** Everything with rows of one response, as it stands in a table now or stood there once. */
    Stream<Row> everyAnswer() {
        return Stream.concat(stored(), logged()).filter(this::isAnswer);
    }

    Stream<Row> everyPerson() {
        return Stream.concat(stored(), logged()).filter(Row::isOfPeople);
    }
}
