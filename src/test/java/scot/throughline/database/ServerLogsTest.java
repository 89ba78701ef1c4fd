package scot.throughline.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerLogsTest {
    @TempDir(factory = UnderTarget.class)
    static Path home;

    @Test
    void our_own_server_writes_nothing_down() {
        try (var database = EmbeddedMariaDb.start(home)) {
            assertEquals(List.of(), ServerLogs.faults(database.server(), Role.WEB));
        }
    }

    @ParameterizedTest
    @CsvSource({"general_log,ON", "slow_query_log,ON", "server_audit_logging,ON"})
    void a_log_of_statements_is_named(String name, String value) {
        assertTrue(ServerLogs.faults(Map.of(name, value)).getFirst().startsWith(name + " is on"));
    }

    @Test
    void a_binary_log_of_rows_for_a_month_is_none() {
        assertEquals(List.of(), ServerLogs.faults(Map.of("log_bin", "ON", "binlog_format", "ROW", "binlog_annotate_row_events", "OFF",
                "binlog_expire_logs_seconds", "2592000")));
    }

    @ParameterizedTest
    @CsvSource({"binlog_format,MIXED", "binlog_annotate_row_events,ON", "binlog_rows_query_log_events,ON", "binlog_expire_logs_seconds,0",
            "binlog_expire_logs_seconds,4000000"})
    void a_binary_log_of_statements_or_for_ever_is_named(String name, String value) {
        var found = ServerLogs.faults(Map.of("log_bin", "ON", name, value)).getFirst();
        assertTrue(found.startsWith(name), found);
    }

    @Test
    void without_a_binary_log_it_does_not_matter_how_one_would_be_written() {
        assertEquals(List.of(), ServerLogs.faults(Map.of("log_bin", "OFF", "binlog_annotate_row_events", "ON")));
    }

    @Test
    void statements_kept_in_memory_are_named() {
        assertEquals(1, ServerLogs.faults(Map.of("performance_schema", "ON", "performance_schema_max_sql_text_length", "1024")).size());
    }
}
