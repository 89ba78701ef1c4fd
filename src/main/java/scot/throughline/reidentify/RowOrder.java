package scot.throughline.reidentify;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lays the order of rows beside the order in which people came. */
final class RowOrder implements Attack {
    private static final int FEWEST_ROWS = 5;
    private static final int MANY = 1_000;

    @Override
    public String name() { return "Row order"; }

    @Override
    public String sentence() {
        return "Takes the rows of answers in the order of a full scan, the people in the order in which they came, and lays them side by side. Ids that "
                + "count up or begin with a clock, and rows that do not lie by their ids, keep the order of arrival.";
    }

    @Override
    public Found on(Evidence evidence, Words words) {
        var found = new Found();
        evidence.tables().forEach((table, rows) -> {
            if (evidence.answers().contains(table) && keepsTheOrder(rows))
                found.joinable(rows.size(), "%d rows of " + table
                        + " lie in the order in which they came");
        });
        var people = Arrival.in(evidence).stream().filter(arrival -> arrival.wrote().isEmpty()
                || arrival.wrote().stream().anyMatch(evidence::isAnswer)).toList();
        answersInOrder(evidence, words).forEach((question, said) -> {
            for (var i = 0; i < people.size() && !said.isEmpty(); i++)
                found.guess(people.get(i).who(), Map.of(question, said.get(i * said.size() / people.size())));
        });
        return found;
    }

    /**
     * A table that lies in the order of random ids lies in none. Such ids hardly ever share their first two bytes; with a clock or a counter in front
     * nearly all do.
     */
    private static boolean keepsTheOrder(List<Row> rows) {
        if (rows.size() < FEWEST_ROWS) return false;
        var ids = rows.stream().flatMap(row -> row.key().stream()).map(Value::hex).toList();
        var starts = ids.stream().map(id -> id.substring(0, 4)).distinct().count();
        return ids.size() < rows.size() || !ids.equals(ids.stream().sorted().toList()) || starts < Math.min(rows.size(), MANY) / 2;
    }

    private static Map<String, List<String>> answersInOrder(Evidence evidence, Words words) {
        return evidence.stored().filter(evidence::isAnswer).flatMap(row -> words.read(row).entrySet().stream())
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
