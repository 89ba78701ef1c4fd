package scot.throughline.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tables and our SQL must never have: order of arrival is a name tag, and a replica set refuses some conveniences. */
class SchemaRulesTest {
    private static final String OURS = "table_schema IN ('contact', 'intake', 'report', 'desk')";
    private static final Pattern FORBIDDEN = Pattern.compile("""
            (?ix) AUTO_INCREMENT | \\b (?: SKIP\\s+LOCKED | GET_LOCK | LOCK\\s+TABLES? | TRIGGER | PROCEDURE | EVENT | RETURNING
                  | (?: NOW | SYSDATE | UUID | CURDATE | CURTIME | UTC_TIMESTAMP | UTC_DATE ) \\s* \\(
                  | CURRENT_TIMESTAMP | CURRENT_DATE | LOCALTIME )\
            """);

    @TempDir(factory = UnderTarget.class)
    static Path home;
    private static EmbeddedMariaDb database;

    @BeforeAll
    static void migrate() {
        database = EmbeddedMariaDb.start(home);
        Migrations.run(database.server());
    }

    @AfterAll
    static void stop() { database.close(); }

    @Test
    void no_id_counts_up() throws SQLException {
        assertEquals(List.of(), reads("""
                SELECT CONCAT(table_schema, '.', table_name, '.', column_name)
                  FROM information_schema.columns
                 WHERE %s AND extra LIKE '%%auto_increment%%'
                """));
    }

    @Test
    void every_table_has_a_primary_key() throws SQLException {
        assertEquals(List.of(), reads("""
                SELECT CONCAT(t.table_schema, '.', t.table_name)
                  FROM information_schema.tables t
                 WHERE t.%s AND t.table_type = 'BASE TABLE'
                   AND NOT EXISTS (SELECT 1
                                     FROM information_schema.table_constraints c
                                    WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name AND c.constraint_type = 'PRIMARY KEY')
                """));
    }

    @Test
    void answers_and_figures_carry_no_clock_but_the_days_everybody_shares() throws SQLException {
        assertEquals(
                List.of("intake.draft.expires_on", "report.batch.decided_on", "report.coverage.published_on",
                        "report.release_stat.published_on", "report.response_by.published_on", "report.said_and_done.done_on",
                        "report.said_and_done.planned_on"),
                reads("""
                      SELECT CONCAT(table_schema, '.', table_name, '.', column_name)
                        FROM information_schema.columns
                       WHERE %s AND table_schema IN ('intake', 'report')
                         AND (data_type IN ('date', 'datetime', 'timestamp', 'time', 'year')
                          OR column_name REGEXP '_(at|on|until|by)$|time|date|moment|created|seen|order|seq|uuid|ulid')
                       ORDER BY 1
                      """));
    }

    @Test
    void nothing_said_or_counted_points_at_anybody() throws SQLException {
        assertEquals(List.of(), reads("""
                SELECT CONCAT(table_schema, '.', table_name, '.', column_name)
                  FROM information_schema.key_column_usage
                 WHERE %s AND referenced_table_schema <> table_schema
                """));
    }

    @Test
    void our_sql_runs_on_a_replica_set_and_reads_no_clock() throws IOException {
        var queries = OurSql.queries();
        assertTrue(queries.size() > 40, "found only " + queries.size());
        var found = Stream.concat(OurSql.migrations().stream(), queries.stream())
                .flatMap(piece -> FORBIDDEN.matcher(piece.sql().replaceAll("--.*", "")).results().map(MatchResult::group)
                        .map(word -> piece.place() + ": " + word));
        assertEquals(List.of(), found.toList());
    }

    @Test
    void whoever_asks_for_a_teams_people_asks_for_the_area_and_the_council_too() throws IOException {
        var conditions = OurSql.conditionsOnATeam().stream().filter(piece -> !piece.sql().contains("contact.staff")).toList();
        assertTrue(conditions.size() > 2, "found only " + conditions.size());
        assertEquals(List.of(), conditions.stream()
                .filter(piece -> !piece.sql().contains("(:area = '*' OR") || !piece.sql().contains("council = :council")).toList());
    }

    private static List<String> reads(String sql) throws SQLException {
        return Signed.reads(database.server(), Role.OWNER, sql.formatted(OURS));
    }
}
