package scot.throughline.reidentify;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.throughline.database.DatabaseServer;
import scot.throughline.database.Knock;
import scot.throughline.database.Role;
import scot.throughline.database.Schema;

/** Every row of every table, as the account that owns them sees it: what a dump of it would hold. */
final class FromDatabase {
    private static final String TABLES = """
            SELECT table_schema, table_name
              FROM information_schema.tables
             WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')
             ORDER BY table_schema, table_name
            """;

    private FromDatabase() {}

    /** @param columns is told those of each table */
    static List<Row> read(DatabaseServer server, Map<String, List<String>> columns) throws SQLException {
        Knock.as(Role.OWNER, Schema.CONTACT, server);
        var owner = server.account(Role.OWNER);
        var rows = new ArrayList<Row>();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(Schema.CONTACT), owner.user(), owner.password())) {
            for (var table : tables(connection)) columns.put(table, read(connection, table, rows));
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var query = connection.createStatement(); var found = query.executeQuery(TABLES)) {
            while (found.next()) tables.add(found.getString(1) + "." + found.getString(2));
        }
        return tables;
    }

    /** Without an order asked for: the order in which a table gives its rows is evidence too. */
    private static List<String> read(Connection connection, String table, List<Row> rows) throws SQLException {
        try (var query = connection.createStatement();
                var found = query.executeQuery("SELECT * FROM `" + table.replace(".", "`.`") + "`")) {
            var columns = new ArrayList<String>();
            for (var at = 1; at <= found.getMetaData().getColumnCount(); at++) columns.add(found.getMetaData().getColumnName(at));
            while (found.next()) {
                var values = new LinkedHashMap<String, Value>();
                for (var column : columns) {
                    var bytes = found.getBytes(column);
                    if (bytes != null) values.put(column, Value.of(bytes));
                }
                rows.add(new Row(table, values));
            }
            return columns;
        }
    }
}
