package scot.throughline.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a server writes down beside the tables. No answer reaches it in clear, but a log of statements lays the closing of an invitation beside the
 * sealed answers that came with it, and outlives both.
 */
public final class ServerLogs {
    private static final long LONGEST_KEPT_SECONDS = 35L * 24 * 3600;

    private ServerLogs() {}

    /** What is switched on and should not be, each with the setting that mends it. Any account may ask. */
    public static List<String> faults(DatabaseServer server, Role role) {
        return faults(variables(server, role));
    }

    /** The same of variables as the server names them; one that it does not know is not a fault. */
    static List<String> faults(Map<String, String> variables) {
        var faults = new ArrayList<String>();
        for (var log : List.of("general_log", "slow_query_log", "server_audit_logging"))
            if (isOn(variables, log)) faults.add(log + " is on, and keeps statements: set it to OFF");
        if (isOn(variables, "log_bin")) binaryLog(variables, faults);
        if (isOn(variables, "performance_schema")) {
            for (var length : List.of("performance_schema_max_sql_text_length", "performance_schema_max_digest_length"))
                if (number(variables, length) > 0) faults.add(length + " keeps recent statements in memory: set it to 0");
        }
        return faults;
    }

    private static void binaryLog(Map<String, String> variables, List<String> faults) {
        if (!variables.getOrDefault("binlog_format", "ROW").equals("ROW"))
            faults.add("binlog_format writes statements into the binary log: set it to ROW");
        for (var statements : List.of("binlog_annotate_row_events", "binlog_rows_query_log_events"))
            if (isOn(variables, statements)) faults.add(statements + " writes statements into the binary log: set it to OFF");
        var kept = number(variables, "binlog_expire_logs_seconds");
        if (kept == 0 || kept > LONGEST_KEPT_SECONDS)
            faults.add(
                    "binlog_expire_logs_seconds keeps the binary log longer than 35 days: set it to " + LONGEST_KEPT_SECONDS + " or less");
    }

    private static boolean isOn(Map<String, String> variables, String name) {
        return List.of("ON", "1").contains(variables.getOrDefault(name, "OFF"));
    }

    private static long number(Map<String, String> variables, String name) {
        return Long.parseLong(variables.getOrDefault(name, "0"));
    }

    private static Map<String, String> variables(DatabaseServer server, Role role) {
        var account = server.account(role);
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), account.user(), account.password());
                var query = connection.createStatement();
                var found = query.executeQuery("SHOW GLOBAL VARIABLES")) {
            var variables = new HashMap<String, String>();
            while (found.next()) variables.put(found.getString(1), found.getString(2));
            return variables;
        } catch (SQLException failed) {
            throw DatabaseUnreachable.asking(server, role, failed);
        }
    }
}
