package scot.throughline.database;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scot.throughline.command.RunningService;
import scot.throughline.release.ReleaseReport;
import scot.throughline.support.Scenario;

/** The service on a database server of its own, by settings alone. The accounts are made by the SQL that the README gives an operator. */
@Tag("external-database")
class ExternalDatabaseTest {
    private static final Path INSTRUCTIONS = Path.of("src/docs/external-database.md");
    private static final Set<DebianServer.Make> TRIED = EnumSet.noneOf(DebianServer.Make.class);

    @AfterAll
    static void at_least_one_server_was_tried_where_it_counts() {
        assertTrue(!TRIED.isEmpty() || !Boolean.parseBoolean(System.getenv("CI")), "Neither MariaDB nor MySQL could be had");
    }

    @ParameterizedTest
    @EnumSource
    void forty_people_become_figures_and_nine_stay_sealed(DebianServer.Make make) throws IOException, SQLException {
        try (var server = started(make)) {
            var settings = asAnOperatorSetsThemUp(server);
            var started = System.nanoTime();
            try (var service = RunningService.withSettings("2026-05-11T10:00:00Z", settings)) {
                everyStatementIsUnderstood(service.database());
                peopleAnswer(new Scenario(service));
                service.moveTo(Instant.parse("2026-07-15T10:00:00Z"));

                assertEquals(
                        List.of("2026/27 Q1 exit everyone opened", "2026/27 Q1 review-start everyone held: fewer than 10 people answered"),
                        answered(service.release()));
                figuresAreOut(service.database());
                assertEquals(List.of(), service.release().lines(), "once is enough");
                assertEquals(0, Migrations.run(service.database()));
                Migrations.haveRun(service.database());
            }
            TRIED.add(make);
            System.out.printf("%s: the whole path in %.1f s%n", version(server), (System.nanoTime() - started) / 1e9);
        }
    }

    static DebianServer started(DebianServer.Make make) throws IOException {
        try {
            return DebianServer.start(make);
        } catch (DebianPackage.NotToBeHad why) {
            System.out.println("SKIPPED, no " + make + ": " + why.getMessage());
            return abort(why.getMessage());
        }
    }

    static Map<String, String> asAnOperatorSetsThemUp(DebianServer server) throws IOException, SQLException {
        var settings = new HashMap<>(Map.of(DatabaseSettings.HOST, server.host(), DatabaseSettings.PORT, String.valueOf(server.port())));
        var sql = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(INSTRUCTIONS)).results().findFirst()
                .orElseThrow()
                .group(1);
        for (var role : Role.values()) {
            var password = Id.random().toString();
            sql = sql.replace("'" + role.name() + "_PASSWORD'", "'" + password + "'");
            settings.put(role.userSetting(), role.usualUser());
            settings.put(role.passwordSetting(), password);
        }
        try (var operator = server.signIn(); var statement = operator.createStatement()) {
            for (var each : sql.split(";\n")) if (!each.isBlank()) statement.execute(each);
        }
        return settings;
    }

    /** Prepared by the server itself: it knows the words, the tables and the columns, and reads no row. */
    private static void everyStatementIsUnderstood(DatabaseServer server) throws SQLException {
        var queries = OurSql.queries();
        assertTrue(queries.size() > 40, "our own SQL was not found");
        var owner = server.account(Role.OWNER);
        var url = server.jdbcUrl() + "&useServerPrepStmts=true&emulateUnsupportedPstmts=false";
        try (var connection = DriverManager.getConnection(url, owner.user(), owner.password())) {
            assertAll(queries.stream().map(query -> () -> assertDoesNotThrow(() -> connection.prepareStatement(query.prepared()).close(),
                    () -> query.place() + query.sql())));
        }
    }

    /** Forty at the end of their journey, whom four caseholders hold; nine at its beginning. */
    private static void peopleAnswer(Scenario scenario) {
        var workers = scenario.fourWorkers();
        for (var i = 0; i < 40; i++) {
            var home = i % 2 == 0 ? "4" : "1";
            var phone = scenario.personInvitedTo("exit", workers.get(i % 4)).starts().picks("CH.HOME", "3").picks("NOW.HOME", home);
            assertEquals("/thank-you", phone.answersAll(question -> List.of()).path());
        }
        for (var i = 0; i < 9; i++) {
            var phone = scenario.personInvitedTo("induction", workers.get(i % 4)).starts();
            assertEquals("/thank-you", phone.answersAll(question -> List.of()).path());
        }
    }

    private static void figuresAreOut(DatabaseServer server) throws SQLException {
        assertEquals(List.of("PERCENT 50 of 40"), Signed.reads(server, Role.LEADERS, """
                SELECT CONCAT(shown, ' ', figure, ' of ', base)
                  FROM report.release_stat
                 WHERE measure = 'home-settled' AND side = 'END'
                """));
        assertEquals(List.of(),
                Signed.reads(server, Role.LEADERS, "SELECT measure FROM report.release_stat WHERE side = 'START' AND figure IS NOT NULL"));
        assertEquals(List.of("exit 40", "review-start 9"), Signed.reads(server, Role.LEADERS,
                "SELECT CONCAT(family, ' ', offered) FROM report.coverage WHERE offered > 0 ORDER BY family"));
        assertEquals(List.of("review-start 9"), Signed.reads(server, Role.RELEASE, """
                SELECT CONCAT(family, ' ', COUNT(*))
                  FROM intake.pool
                 WHERE kind = 'ALL'
                 GROUP BY family
                """));
    }

    /** What became of the families that anybody answered. */
    private static List<String> answered(ReleaseReport report) {
        return report.lines().stream().filter(line -> !line.why().equals("nobody was asked"))
                .map(line -> line.toString().replaceAll(" +", " ")).toList();
    }

    private static String version(DebianServer server) throws SQLException {
        try (var operator = server.signIn()) {
            return operator.getMetaData().getDatabaseProductVersion();
        }
    }
}
