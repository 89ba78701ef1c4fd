package scot.throughline.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Signs in as a role for one statement. */
class Signed {
    private Signed() {}

    static void in(DatabaseServer server, Role role, String... statements) throws SQLException {
        var account = server.account(role);
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), account.user(), account.password());
                var statement = connection.createStatement()) {
            for (var sql : statements)
                statement.execute(sql);
        }
    }

    static List<String> reads(DatabaseServer server, Role role, String sql) throws SQLException {
        var account = server.account(role);
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), account.user(), account.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next())
                found.add(rows.getString(1));
            return found;
        }
    }
}
