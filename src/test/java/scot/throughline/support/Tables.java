package scot.throughline.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;

/** Everything in the database, read behind the service's back by the account that owns it, as somebody with a dump of it would. */
public final class Tables {
    private final List<Value> values;

    private Tables(List<Value> values) {
        this.values = values;
    }

    /** One value as its bytes, one character for each. */
    public record Value(String schema, String table, String column, String bytes) {
        @Override
        public String toString() {
            return schema + "." + table + "." + column;
        }
    }

    public static Tables of(RunningService service) {
        var values = new ArrayList<Value>();
        try (var connection = service.connect(Role.OWNER)) {
            for (var table : names(connection)) read(connection, table[0], table[1], values);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        return new Tables(values);
    }

    /** Everything that is in it, however often: equal before and after, where nothing was changed. */
    public Map<Value, Long> content() {
        return values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** The columns in which some words can be read. */
    public Set<String> columnsThatSay(String words) {
        return values.stream().filter(value -> value.bytes.contains(words)).map(Value::toString).collect(Collectors.toSet());
    }

    /** The columns of a schema that hold a value which some column of another schema holds too. */
    public Set<String> columnsOfOneFoundInTheOther(String one, String other) {
        var known = values.stream().filter(value -> value.schema.equals(other)).map(Value::bytes).collect(Collectors.toSet());
        return values.stream().filter(value -> value.schema.equals(one) && known.contains(value.bytes)).map(Value::toString)
                .collect(Collectors.toSet());
    }

    private static List<String[]> names(Connection connection) throws SQLException {
        var names = new ArrayList<String[]>();
        try (var query = connection.createStatement();
                var found = query.executeQuery("""
                        SELECT table_schema, table_name
                          FROM information_schema.tables
                         WHERE table_schema IN ('contact', 'intake', 'report', 'desk')
                        """)) {
            while (found.next()) names.add(new String[]{found.getString(1), found.getString(2)});
        }
        return names;
    }

    private static void read(Connection connection, String schema, String table, List<Value> values) throws SQLException {
        try (var query = connection.createStatement(); var found = query.executeQuery("SELECT * FROM " + schema + "." + table)) {
            var columns = found.getMetaData();
            while (found.next()) {
                for (var at = 1; at <= columns.getColumnCount(); at++) {
                    var bytes = found.getBytes(at);
                    if (bytes != null) values.add(new Value(schema, table, columns.getColumnName(at), new String(bytes, ISO_8859_1)));
                }
            }
        }
    }
}
