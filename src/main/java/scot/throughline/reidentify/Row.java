package scot.throughline.reidentify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row as somebody finds it in a table, a dump or a binary log. Of a statement that changes or deletes rows, what it names.
 *
 * @param table with its schema: {@code intake.pool}
 * @param values by column, in the table's order, without those that are NULL
 */
record Row(String table, Map<String, Value> values) {
    /** The one schema that knows people; an answer beside them is found as well as one that is not. */
    private static final String PEOPLE = "contact.";

    Row { values = Collections.unmodifiableMap(new LinkedHashMap<>(values)); }

    boolean isOfPeople() { return table.startsWith(PEOPLE); }

    Stream<Value> ids() {
        return values.values().stream().filter(Value::isId);
    }

    /** What a row is found by. */
    Optional<Value> key() {
        return values.values().stream().findFirst().filter(Value::isId);
    }

    @Override
    public String toString() {
        return "Row[" + table + ", …]";
    }
}
