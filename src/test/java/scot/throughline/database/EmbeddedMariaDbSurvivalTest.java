package scot.throughline.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed stays, whatever ends the server. One folder for all, so that each test also starts from what the last one left. */
@Tag("slow")
class EmbeddedMariaDbSurvivalTest {
    @TempDir(factory = UnderTarget.class)
    static Path home;

    @BeforeEach
    void an_empty_table() throws SQLException {
        try (var database = EmbeddedMariaDb.start(home)) {
            Signed.in(database.server(), Role.OWNER, "CREATE TABLE IF NOT EXISTS contact.kept (word VARCHAR(20) PRIMARY KEY)",
                    "DELETE FROM contact.kept");
        }
    }

    @Test
    void a_restart_keeps_rows_and_accounts_and_leaves_nothing_running() throws IOException, SQLException {
        DatabaseServer before;
        long pid;
        try (var database = EmbeddedMariaDb.start(home)) {
            before = database.server();
            pid = pid();
            Signed.in(before, Role.OWNER, "INSERT INTO contact.kept VALUES ('restart')");
        }
        assertFalse(isRunning(pid));
        assertFalse(Files.exists(home.resolve("run/database.properties")));
        assertTrue(EmbeddedMariaDb.join(home).isEmpty());

        try (var database = EmbeddedMariaDb.start(home)) {
            assertEquals(List.of("restart"), kept(database));
            assertEquals(before.accounts(), database.server().accounts());
        }
    }

    @Test
    void a_killed_server_keeps_what_was_committed() throws IOException, SQLException {
        try (var database = EmbeddedMariaDb.start(home)) {
            var owner = database.server().account(Role.OWNER);
            var connection = DriverManager.getConnection(database.server().jdbcUrl(Schema.CONTACT), owner.user(), owner.password());
            try (var statement = connection.createStatement()) {
                statement.execute("INSERT INTO kept VALUES ('committed')");
                connection.setAutoCommit(false);
                statement.execute("INSERT INTO kept VALUES ('not committed')");
                ProcessHandle.of(pid()).orElseThrow().destroyForcibly();
            } finally {
                connection.abort(Runnable::run);
            }
        }
        try (var database = EmbeddedMariaDb.start(home)) {
            assertEquals(List.of("committed"), kept(database));
        }
    }

    @Test
    void a_server_that_outlived_its_process_is_stopped_by_the_next_start() throws IOException, SQLException {
        long orphan;
        try (var killed = AnotherProcess.that("starts", home)) {
            assertTrue(killed.said().startsWith("127.0.0.1:"), killed.said());
            Signed.in(EmbeddedMariaDb.join(home).orElseThrow(), Role.OWNER, "INSERT INTO contact.kept VALUES ('before the kill')");
            orphan = pid();
            killed.isKilled();
        }
        assertTrue(isRunning(orphan));
        assertTrue(EmbeddedMariaDb.join(home).isEmpty(), "an orphan is not to be joined: the next start stops it");

        try (var database = EmbeddedMariaDb.start(home)) {
            assertFalse(isRunning(orphan));
            assertNotEquals(orphan, pid());
            assertEquals(List.of("before the kill"), kept(database));
        }
    }

    @Test
    void an_id_that_now_belongs_to_another_process_is_left_alone() throws IOException {
        var bystander = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(home.resolve("database/server.pid"), String.valueOf(bystander.pid()));
            EmbeddedMariaDb.start(home).close();
            assertTrue(bystander.isAlive());
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void a_lost_password_file_is_made_anew_and_the_rows_are_still_there() throws IOException, SQLException {
        Files.delete(home.resolve("database/accounts.properties"));

        try (var database = EmbeddedMariaDb.start(home)) {
            assertEquals(List.of(), kept(database));
        }
    }

    private static List<String> kept(EmbeddedMariaDb database) throws SQLException {
        return Signed.reads(database.server(), Role.OWNER, "SELECT word FROM contact.kept ORDER BY word");
    }

    private static long pid() throws IOException { return Long.parseLong(Files.readString(home.resolve("database/server.pid")).strip()); }

    /** A dead process that nobody has collected yet still has an id, but no command line. */
    private static boolean isRunning(long pid) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline")).contains("mariadbd");
        } catch (IOException gone) {
            return false;
        }
    }
}
