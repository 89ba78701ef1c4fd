package scot.throughline.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    private static final DatabaseAccount OWNER = new DatabaseAccount("owner", "fjord-42");

    @TempDir(factory = UnderTarget.class)
    static Path home;

    @Test
    void migrations_run_once_as_the_owner_and_hand_out_rights_table_by_table() throws SQLException {
        try (var database = EmbeddedMariaDb.start(home)) {
            var server = database.server();
            Signed.in(server, Role.OWNER, "DROP DATABASE desk"); // as on a server of the council's where not all are made

            assertEquals(1, Migrations.run(server, "classpath:db/trial"));
            assertEquals(0, Migrations.run(server, "classpath:db/trial"));

            assertEquals(List.of("001"), Signed.reads(server, Role.OWNER, "SELECT version FROM contact.flyway_schema_history"));
            assertEquals(List.of("utf8mb4_bin"),
                    Signed.reads(server, Role.OWNER, """
                                                     SELECT DISTINCT default_collation_name
                                                       FROM information_schema.schemata
                                                      WHERE schema_name IN ('contact', 'intake', 'report', 'desk')
                                                     """));
            Signed.in(server, Role.WEB, "INSERT INTO intake.trial (id) VALUES (1)");
            assertThrows(SQLException.class, () -> Signed.reads(server, Role.WEB, "SELECT id FROM intake.trial"));
            assertEquals(List.of("1"), Signed.reads(server, Role.RELEASE, "SELECT id FROM intake.trial"));
            assertThrows(SQLException.class, () -> Signed.reads(server, Role.LEADERS, "SELECT id FROM intake.trial"));
            refusals(server);
        }
    }

    private static void refusals(DatabaseServer server) {
        var stranger = new DatabaseServer(server.host(), server.port(), Tls.NONE, Map.of(Role.OWNER, OWNER));
        assertSays("refused the account of the role \"owner\". Check THROUGHLINE_DB_OWNER_USER", DatabaseUnreachable.class, stranger);

        var open = new DatabaseServer(server.host(), server.port(), Tls.REQUIRED, server.accounts());
        assertSays("offers no TLS that we can use, and THROUGHLINE_DB_TLS is \"required\"", DatabaseUnreachable.class, open);

        var notTheOwner = new DatabaseServer(server.host(), server.port(), Tls.NONE, Map.of(Role.OWNER, server.account(Role.DESK)));
        assertSays("CREATE DATABASE IF NOT EXISTS contact", SchemaMissing.class, notTheOwner);
    }

    @Test
    void a_server_that_is_not_there_is_reported_within_seconds() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertSays("The database at 127.0.0.1:" + port + " does not answer.", DatabaseUnreachable.class, at(port));
    }

    @Test
    void a_server_that_accepts_and_then_says_nothing_is_reported_within_seconds() throws IOException {
        try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertSays("The database at 127.0.0.1:" + mute.getLocalPort() + " does not answer.", DatabaseUnreachable.class,
                    at(mute.getLocalPort()));
        }
    }

    private static DatabaseServer at(int port) { return new DatabaseServer("127.0.0.1", port, Tls.PREFERRED, Map.of(Role.OWNER, OWNER)); }

    private static void assertSays(String words, Class<? extends DatabaseProblem> problem, DatabaseServer server) {
        var message = assertTimeoutPreemptively(Duration.ofMillis(5_500),
                () -> assertThrows(problem, () -> Migrations.run(server, "classpath:db/trial")).getMessage());
        assertTrue(message.contains(words) && !message.contains(OWNER.password()), message);
    }
}
