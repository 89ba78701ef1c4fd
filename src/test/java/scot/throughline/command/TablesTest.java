package scot.throughline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import scot.throughline.database.DatabaseProblem;
import scot.throughline.database.DatabaseServer;
import scot.throughline.database.EmbeddedMariaDb;
import scot.throughline.database.Migrations;
import scot.throughline.database.Role;

/** Who makes the tables of a named server, who only looks at them, and what is said to whoever is not let in. */
class TablesTest {
    private static final String RUN_TABLES = "run `throughline tables` with the owner's account";

    @TempDir
    private static Path home;

    private static EmbeddedMariaDb database;
    private static String newest;

    @BeforeAll
    static void a_server_with_empty_schemas() throws IOException {
        database = EmbeddedMariaDb.start(Files.createDirectory(home.resolve("server")));
        try (var migrations = Files.list(Path.of("migrations"))) {
            newest = migrations.map(file -> file.getFileName().toString().substring(1, 4)).max(String::compareTo).orElseThrow();
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void what_serves_needs_no_owner_but_tables_that_are_exactly_as_this_version_makes_them() throws SQLException {
        refuses("has no tables yet for the account of the role \"web\": " + RUN_TABLES);
        says(RUN_TABLES, new MakeKeys(with(Role.RELEASE)));
        Migrations.run(server(), Optional.of("001"));
        refuses("are not yet as migration " + newest + " makes them: stop every instance and " + RUN_TABLES);

        assertEquals(0, typed(new MakeTables(with(Role.OWNER))).code());
        assertEquals(0, typed(new MakeKeys(with(Role.RELEASE))).code(), "and whoever releases needs no other account either");
        Launch.owning(with(Role.WEB)).close();

        history("UPDATE contact.flyway_schema_history SET version = '900' WHERE version = '" + newest + "'");
        refuses("were brought further than this version knows, to migration 900: run the version that did it");
        says("to migration 900", new MakeTables(with(Role.OWNER)));
        history("UPDATE contact.flyway_schema_history SET version = '" + newest + "', success = 0 WHERE version = '900'");
        refuses("were left halfway by migration " + newest);
        history("UPDATE contact.flyway_schema_history SET checksum = 1, success = 1 WHERE version = '" + newest + "'");
        refuses("were made otherwise than by this version, in migration " + newest);
        history("DELETE FROM contact.flyway_schema_history WHERE version = '" + newest + "'");
        refuses(RUN_TABLES);
    }

    @Test
    void whoever_is_not_let_in_is_told_so_in_one_sentence_without_the_password() throws IOException {
        var wrong = new HashMap<>(with(Role.RELEASE).variables());
        wrong.putAll(Map.of("THROUGHLINE_HOME", home.resolve("elsewhere").toString(), "THROUGHLINE_DB_RELEASE_PASSWORD", "fjord-42-fjord"));
        says("refused the account of the role \"release\". Check THROUGHLINE_DB_RELEASE_USER", new MakeKeys(new Environment(wrong)));
        says("refused the account of the role \"release\"", () -> {
            try (var launch = Launch.joining(new Environment(wrong))) {
                return launch.context(Clock.systemUTC(), Map.of(), Role.RELEASE).isRunning() ? 0 : 1;
            }
        });
        wrong.put("THROUGHLINE_DB_DESK_PASSWORD", "fjord-42-fjord");
        says("refused the account of the role \"desk\"", () -> {
            try (var launch = Launch.joining(new Environment(wrong)); var connection = launch.as(Role.DESK)) {
                return connection.isClosed() ? 1 : 0;
            }
        });
        wrong.remove("THROUGHLINE_DB_RELEASE_PASSWORD");
        says("set THROUGHLINE_DB_RELEASE_USER and THROUGHLINE_DB_RELEASE_PASSWORD", new MakeKeys(new Environment(wrong)));

        var away = new HashMap<>(with(Role.WEB, Role.RELEASE).variables());
        away.put("THROUGHLINE_HOME", home.resolve("elsewhere").toString());
        try (var free = new ServerSocket(0)) {
            away.put("THROUGHLINE_DB_PORT", String.valueOf(free.getLocalPort()));
        }
        says("does not answer. Check that it runs", new MakeKeys(new Environment(away)));
        says("does not answer. Check that it runs", () -> {
            Launch.owning(new Environment(away)).close();
            return 0;
        });
    }

    private static void refuses(String words) {
        var said = assertThrows(DatabaseProblem.class, () -> Launch.owning(with(Role.WEB))).getMessage();
        assertTrue(said.startsWith("The ") && said.contains(words) && said.endsWith("."), said);
    }

    private static void says(String words, Callable<Integer> command) {
        var said = typed(command);
        assertEquals(CannotStart.EXIT_CODE, said.code(), said.words());
        assertTrue(said.words().contains(words) && said.words().strip().lines().count() == 1, said.words());
        assertFalse(said.words().contains("fjord") || said.words().contains("Exception"), said.words());
    }

    /** What somebody typed, and what came of it. */
    private record Said(int code, String words) {}

    /** As a command line runs it. */
    @CommandLine.Command
    private record Typed(Callable<Integer> command) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return command.call();
        }
    }

    private static Said typed(Callable<Integer> command) {
        var words = new StringWriter();
        var line = new CommandLine(new Typed(command)).setOut(new PrintWriter(words)).setErr(new PrintWriter(words))
                .setExecutionExceptionHandler(Throughline.line().getExecutionExceptionHandler());
        return new Said(line.execute(), words.toString());
    }

    /** Settings of a process that was given these accounts and no others. */
    private static Environment with(Role... roles) {
        var settings = new HashMap<>(Map.of("THROUGHLINE_HOME", home.toString(), "THROUGHLINE_DB_HOST", server().host(),
                "THROUGHLINE_DB_PORT", String.valueOf(server().port()), "THROUGHLINE_DB_TLS", "none"));
        for (var role : roles) settings.put("THROUGHLINE_DB_" + role + "_PASSWORD", server().account(role).password());
        return new Environment(settings);
    }

    private static void history(String sql) throws SQLException {
        var owner = server().account(Role.OWNER);
        try (var connection = DriverManager.getConnection(server().jdbcUrl(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    private static DatabaseServer server() {
        return database.server();
    }
}
