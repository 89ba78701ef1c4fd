package scot.throughline.support;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;

/** What somebody with every right in the database does behind the service's back. Blanks are filled in as text, so ours alone. */
public final class Sql {
    private Sql() {}

    /** The first column of what a query finds. */
    public static List<String> column(RunningService service, String query, Object... blanks) {
        try (var connection = service.connect(Role.OWNER);
                var statement = connection.createStatement();
                var found = statement.executeQuery(query.formatted(blanks))) {
            var values = new ArrayList<String>();
            while (found.next()) values.add(found.getString(1));
            return values;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    public static int count(RunningService service, String from, Object... blanks) {
        return Integer.parseInt(column(service, "SELECT COUNT(*) FROM " + from, blanks).getFirst());
    }

    /** How many rows it changed. */
    public static int change(RunningService service, String statement, Object... blanks) {
        try (var connection = service.connect(Role.OWNER); var update = connection.createStatement()) {
            return update.executeUpdate(statement.formatted(blanks));
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
