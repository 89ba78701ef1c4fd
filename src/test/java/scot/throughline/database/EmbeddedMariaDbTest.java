package scot.throughline.database;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One running server, and what it must be like. What it must survive is in {@link EmbeddedMariaDbSurvivalTest}. */
class EmbeddedMariaDbTest {
    @TempDir(factory = UnderTarget.class)
    static Path parent;
    static Path home;
    static EmbeddedMariaDb running;

    @BeforeAll
    static void start() {
        home = parent.resolve("var");
        running = EmbeddedMariaDb.start(home);
    }

    @AfterAll
    static void stop() { running.close(); }

    @Test
    void a_second_start_in_the_same_process_is_refused_with_words_that_help() {
        var refused = assertThrows(DataFolderInUse.class, () -> EmbeddedMariaDb.start(home));

        assertEquals("The data folder " + home.toAbsolutePath() + " is in use by another Throughline process on this machine."
                + " Stop that one first, or give this one a folder of its own with THROUGHLINE_HOME.", refused.getMessage());
    }

    @Test
    void a_second_process_is_refused_but_may_join() throws IOException {
        try (var second = AnotherProcess.that("starts", home); var command = AnotherProcess.that("joins", home)) {
            assertTrue(second.said().startsWith("DataFolderInUse: The data folder "), second.said());
            assertEquals(running.server().address(), command.said());
        }
    }

    @Test
    void whoever_joins_is_given_the_same_server_and_accounts() { assertEquals(running.server(), EmbeddedMariaDb.join(home).orElseThrow()); }

    @Test
    void nobody_joins_where_nobody_runs() { assertTrue(EmbeddedMariaDb.join(parent.resolve("elsewhere")).isEmpty()); }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void an_account_can_sign_in_and_may_do_nothing_until_a_migration_says_so(Role role) throws SQLException {
        var server = running.server();

        assertEquals(List.of("information_schema"), Signed.reads(server, role, "SHOW DATABASES"));
        var rights = Signed.reads(server, role, "SHOW GRANTS");
        assertEquals(1, rights.size());
        assertTrue(rights.getFirst().startsWith("GRANT USAGE ON *.* TO "), "more than the right to sign in");
        assertThrows(SQLException.class, () -> Signed.in(server, role, "CREATE TABLE contact.mine (id INT PRIMARY KEY)"));
    }

    @Test
    void the_owner_may_pass_rights_on_but_makes_no_accounts_and_reads_no_files() throws SQLException {
        var server = running.server();
        Signed.in(server, Role.OWNER, "CREATE TABLE report.passed_on (id INT PRIMARY KEY)",
                "GRANT SELECT ON report.passed_on TO " + server.account(Role.LEADERS).grantee());

        assertEquals(List.of(), Signed.reads(server, Role.LEADERS, "SELECT id FROM report.passed_on"));
        assertThrows(SQLException.class, () -> Signed.in(server, Role.LEADERS, "INSERT INTO report.passed_on VALUES (1)"));
        assertThrows(SQLException.class, () -> Signed.in(server, Role.OWNER, "GRANT SELECT ON report.passed_on TO 'nobody'@'%'"));
        assertThrows(SQLException.class, () -> Signed.in(server, Role.OWNER, "CREATE USER 'nobody'@'%'"));
        assertThrows(SQLException.class, () -> Signed.in(server, Role.OWNER, "SELECT User FROM mysql.user"));
        assertThrows(SQLException.class, () -> Signed.in(server, Role.OWNER, "SELECT 1 INTO OUTFILE 'x'"));
    }

    @Test
    void root_and_people_without_a_name_find_no_door() {
        for (var user : List.of("root", "", "mariadb.sys"))
            assertThrows(SQLException.class, () -> DriverManager.getConnection(running.server().jdbcUrl(), user, "").close());
    }

    @Test
    void it_is_strict_keeps_utc_and_writes_down_no_statement() throws SQLException {
        var settings = Signed.reads(running.server(), Role.WEB,
                """
                SELECT CONCAT_WS(' ', @@log_bin, @@general_log, @@slow_query_log, @@performance_schema, @@time_zone, @@global.time_zone,
                                 @@character_set_server, @@collation_server, @@collation_connection, @@have_ssl)
                """);
        var modes = Signed.reads(running.server(), Role.WEB, "SELECT @@sql_mode").getFirst();

        assertEquals(List.of("OFF OFF OFF OFF +00:00 +00:00 utf8mb4 utf8mb4_bin utf8mb4_bin DISABLED"), settings);
        for (var mode : List.of("ONLY_FULL_GROUP_BY", "STRICT_TRANS_TABLES", "NO_ZERO_DATE", "NO_AUTO_CREATE_USER"))
            assertTrue(modes.contains(mode), modes);
    }

    @Test
    void strictness_is_added_also_where_a_server_has_no_mode_at_all() {
        assertDoesNotThrow(() -> Signed.in(running.server(), Role.WEB, "SET sql_mode = ''", "SET " + JdbcUrl.STRICT));
    }

    @Test
    void it_listens_on_the_loopback_address_and_on_no_other() throws IOException {
        var port = running.server().port();
        assertTrue(listens(InetAddress.ofLiteral("127.0.0.1"), port));
        assertFalse(listens(InetAddress.ofLiteral("127.0.0.2"), port), "127.0.0.2 answers only when every address does");

        var others = new ArrayList<InetAddress>();
        for (var network : NetworkInterface.networkInterfaces().toList())
            network.inetAddresses().filter(address -> !address.equals(InetAddress.ofLiteral("127.0.0.1"))).forEach(others::add);
        for (var address : others)
            assertFalse(listens(address, port), address.toString());
    }

    private static boolean listens(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void nobody_else_on_the_machine_can_look_into_the_folder() throws IOException {
        var owner = Set.copyOf(PosixFilePermissions.fromString("rwx------"));
        for (var folder : List.of(home, home.resolve("run"), home.resolve("database"), home.resolve("database/data")))
            assertEquals(owner, Files.getPosixFilePermissions(folder), folder.toString());
        for (var file : List.of("run/database.properties", "database/accounts.properties"))
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))), file);
        assertFalse(Files.exists(home.resolve("database/first-words.sql")), "holds the passwords and has been heard");
    }

    @Test
    void no_password_stands_in_what_is_printed_or_in_the_server_s_command_line() throws IOException {
        var pid = Files.readString(home.resolve("database/server.pid")).strip();
        var printed = running.server() + Files.readString(home.resolve("database/server.log"))
                + Files.readString(Path.of("/proc", pid, "cmdline"))
                + running.server().jdbcUrl(Schema.CONTACT);

        for (var role : Role.values())
            assertFalse(printed.contains(running.server().account(role).password()), role.word());
    }
}
