package scot.throughline.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each account may do to each table, found by trying. A new table, or a new right, must be written down here before it ships. */
class GrantsTest {
    private static final Set<Integer> REFUSALS = Set.of(1044, 1142, 1143);
    private static final List<Role> TRIED = List.of(Role.WEB, Role.LEADERS, Role.RELEASE, Role.DESK);

    private static final String EXPECTED = """
            contact.audit
                web      SELECT, INSERT
                release  SELECT (council, happened_at), INSERT, DELETE
                desk     INSERT
            contact.credential
                web      SELECT, INSERT, UPDATE, DELETE
            contact.ended_count
                web      SELECT, INSERT, UPDATE
            contact.flyway_schema_history
                web      SELECT
            contact.help_request
                web      SELECT, INSERT, UPDATE, DELETE
            contact.help_tally
                web      SELECT, INSERT, UPDATE
            contact.invitation
                web      SELECT, INSERT, UPDATE, DELETE
                release  SELECT, DELETE
            contact.journey
                web      SELECT, INSERT, UPDATE, DELETE
                release  SELECT (id, council, person_id, ended_on, end_reason)
            contact.link
                web      SELECT, INSERT, UPDATE, DELETE
            contact.list
                web      SELECT, INSERT, UPDATE, DELETE
            contact.list_part
                web      SELECT, INSERT, UPDATE, DELETE
            contact.machine
                web      SELECT, INSERT, UPDATE
            contact.open_door
                web      SELECT, INSERT, UPDATE
            contact.open_invitation
                web      SELECT, INSERT, UPDATE
                release  SELECT (council, state, period, expires_on), DELETE
            contact.opt_out
                web      SELECT, INSERT, DELETE
            contact.person
                web      SELECT, INSERT, UPDATE, DELETE
                release  SELECT (id, sex, age_band, fifth)
            contact.place
                web      SELECT, INSERT, UPDATE
                release  SELECT
            contact.published
                web      SELECT, INSERT
            contact.recovery_code
                web      SELECT, INSERT, DELETE
            contact.refusal
                web      SELECT, INSERT, UPDATE, DELETE
            contact.scheduled_task
                web      SELECT, INSERT, UPDATE, DELETE
            contact.session
                web      SELECT, INSERT, UPDATE, DELETE
            contact.sign_in_delay
                web      SELECT, INSERT, UPDATE, DELETE
            contact.sign_in_link
                web      SELECT, INSERT, DELETE
            contact.staff
                web      SELECT, INSERT, UPDATE
            contact.stub
                web      SELECT, INSERT
                release  SELECT, INSERT, DELETE
            contact.text
                web      SELECT, INSERT, UPDATE
                release  SELECT (invitation_id, step, state)
            contact.text_day
                web      SELECT, INSERT, UPDATE
            contact.text_month
                web      SELECT, INSERT
            contact.told
                web      SELECT, INSERT, DELETE
            contact.touchpoint
                web      SELECT, INSERT, UPDATE, DELETE
            desk.comment
                release  INSERT
                desk     SELECT, INSERT, UPDATE, DELETE
            desk.comment_theme
                desk     SELECT, INSERT, DELETE
            desk.quote
                desk     SELECT, INSERT, UPDATE, DELETE
            desk.theme_count
                desk     SELECT, INSERT
            intake.capsule
                web      SELECT, INSERT, UPDATE, DELETE
            intake.draft
                web      SELECT, INSERT, UPDATE, DELETE
            intake.pool
                web      INSERT
                release  SELECT, INSERT, DELETE
            intake.tally
                release  SELECT, INSERT, DELETE
            report.answer_count
                release  SELECT, INSERT, UPDATE, DELETE
            report.batch
                leaders  SELECT
                release  SELECT, INSERT, UPDATE
            report.coverage
                leaders  SELECT
                release  SELECT, INSERT
            report.distribution
                web      SELECT, INSERT, DELETE
                leaders  SELECT
            report.evidence
                web      SELECT, INSERT, UPDATE
                leaders  SELECT
            report.indicator
                web      SELECT, INSERT, UPDATE, DELETE
                leaders  SELECT
            report.indicator_target
                web      SELECT, INSERT, UPDATE, DELETE
                leaders  SELECT
            report.indicator_value
                web      SELECT, INSERT, UPDATE, DELETE
                leaders  SELECT
            report.marker
                web      SELECT, INSERT, UPDATE
                leaders  SELECT
            report.measure_definition
                leaders  SELECT
                release  SELECT, INSERT
            report.pack
                web      SELECT, INSERT
            report.paper_words
                web      SELECT, INSERT, UPDATE, DELETE
            report.release_stat
                leaders  SELECT
                release  SELECT, INSERT
            report.response_by
                leaders  SELECT
                release  SELECT, INSERT
            report.said_and_done
                web      SELECT, INSERT, UPDATE
                leaders  SELECT
            """;

    @TempDir(factory = UnderTarget.class)
    static Path home;

    @Test
    void each_account_may_do_to_each_table_what_is_written_here_and_nothing_else() throws SQLException {
        try (var database = EmbeddedMariaDb.start(home)) {
            Migrations.run(database.server());
            var found = table(database.server());
            System.out.println("\nWhat each account may do, tried on every table:\n" + found);
            assertEquals(EXPECTED, found);
        }
    }

    private static String table(DatabaseServer server) throws SQLException {
        var table = new StringBuilder();
        for (var entry : columns(server).entrySet()) {
            var rights = new ArrayList<String>();
            for (var role : TRIED) {
                var allowed = allowed(server, role, entry.getKey(), entry.getValue());
                if (!allowed.isEmpty()) rights.add("%-8s %s".formatted(role.word(), String.join(", ", allowed)));
            }
            table.append(entry.getKey()).append('\n');
            for (var right : rights.isEmpty() ? List.of("nobody") : rights) table.append("    ").append(right).append('\n');
        }
        return table.toString();
    }

    private static Map<String, List<String>> columns(DatabaseServer server) throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        var named = Signed.reads(server, Role.OWNER, """
                SELECT CONCAT(table_schema, '.', table_name, ' ', column_name)
                  FROM information_schema.columns
                 WHERE table_schema IN ('contact', 'intake', 'report', 'desk')
                 ORDER BY table_schema, table_name, ordinal_position
                """);
        for (var each : named) columns.computeIfAbsent(each.split(" ")[0], table -> new ArrayList<>()).add(each.split(" ")[1]);
        return columns;
    }

    /** Every try is a whole statement that happens to touch no row. */
    private static List<String> allowed(DatabaseServer server, Role role, String table, List<String> columns) throws SQLException {
        var account = server.account(role);
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), account.user(), account.password())) {
            var allowed = new ArrayList<String>();
            verb("SELECT", columns, column -> "SELECT " + column + " FROM " + table + " WHERE FALSE", connection, allowed);
            verb("INSERT", columns, column -> "INSERT INTO " + table + " (" + column + ") SELECT NULL FROM DUAL WHERE FALSE", connection,
                    allowed);
            verb("UPDATE", columns, column -> "UPDATE " + table + " SET " + column + " = NULL WHERE FALSE", connection, allowed);
            if (may("DELETE FROM " + table + " WHERE FALSE", connection)) allowed.add("DELETE");
            return allowed;
        }
    }

    private interface Try {
        String on(String column);
    }

    /** A right to some columns names them. */
    private static void verb(String verb, List<String> columns, Try statement, Connection connection, List<String> allowed)
            throws SQLException {
        var open = new ArrayList<String>();
        for (var column : columns) if (may(statement.on(column), connection)) open.add(column);
        if (open.size() == columns.size()) allowed.add(verb);
        else if (!open.isEmpty()) allowed.add(open.stream().collect(Collectors.joining(", ", verb + " (", ")")));
    }

    private static boolean may(String sql, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException refused) {
            if (REFUSALS.contains(refused.getErrorCode())) return false;
            if (refused.getErrorCode() == 1364) return true; // a column without a value: the right was not the trouble
            throw refused;
        }
    }
}
