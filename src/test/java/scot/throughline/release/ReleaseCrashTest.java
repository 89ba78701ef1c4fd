package scot.throughline.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.command.ReleaseProcess;
import scot.throughline.command.RunningService;
import scot.throughline.database.EmbeddedMariaDb;
import scot.throughline.database.Role;
import scot.throughline.support.Scenario;

/**
 * Set up: two equal services, the last quarter of a year due in both. Attack: one release runs through; the other is killed again and again, each time a
 * little later. Pass: the same figures, decisions, stubs, blobs, keys and manifests in both.
 */
@Tag("slow")
class ReleaseCrashTest {
    private static final Instant OUT = Instant.parse("2027-04-14T06:00:00Z");
    private static final int STEP = 23;

    @Test
    void a_release_killed_anywhere_and_run_again_ends_the_same() throws Exception {
        var killed = filled();
        var whole = killed.resolveSibling(killed.getFileName() + "-whole");
        copy(killed, whole);
        Map<String, String> expected;
        try (var database = EmbeddedMariaDb.start(whole)) {
            assertEquals(0, ReleaseProcess.run(whole, OUT, 0));
            expected = outcome(database, whole);
        }
        assertTrue(expected.get("report.release_stat").contains("TEAM"), "a year was opened by team");

        try (var database = EmbeddedMariaDb.start(killed)) {
            var deaths = 0;
            for (var at = 1;; at += STEP) {
                var code = ReleaseProcess.run(killed, OUT, at);
                if (code == 0) break;
                assertEquals(ReleaseProcess.DIED, code, "at " + at);
                deaths++;
            }
            System.out.println("Release: killed " + deaths + " times, then whole");
            assertTrue(deaths > 5, "it was killed");
            assertEquals(expected, outcome(database, killed));
        }
    }

    private static Path filled() {
        var service = RunningService.at("2027-01-11T10:00:00Z");
        var scenario = new Scenario(service);
        var workers = scenario.fourWorkers();
        workers.add(scenario.worker(workers.getFirst().team()));
        workers.add(scenario.worker(workers.get(1).team()));
        for (var i = 0; i < 30; i++) {
            scenario.personInvitedTo("exit", workers.get(i % workers.size())).starts().answersAll(question -> List.of());
        }
        return service.leave();
    }

    /** Everything a release changes. */
    private static Map<String, String> outcome(EmbeddedMariaDb database, Path home) throws SQLException, IOException {
        var outcome = new TreeMap<String, String>();
        var owner = database.server().account(Role.OWNER);
        try (var connection = DriverManager.getConnection(database.server().jdbcUrl(), owner.user(), owner.password());
                var query = connection.createStatement()) {
            for (var table : Map
                    .of("report.release_stat", "CONCAT_WS(' ', measure, side, kind, label, period, first_quarter, shown, figure, base)",
                            "report.measure_definition", "CONCAT_WS(' ', measure, side, since, words, rule)", "report.batch",
                            "CONCAT_WS(' ', family, kind, period, outcome, published_in)", "report.coverage",
                            "CONCAT_WS(' ', family, period, ended, offered, delivered, response)", "report.answer_count",
                            "CONCAT_WS(' ', family, kind, period, label, question, answer, n)", "contact.stub", "HEX(journey_mark)",
                            "contact.invitation", "HEX(id)", "intake.pool", "CONCAT_WS(' ', family, kind, period)")
                    .entrySet()) {
                var rows = new StringBuilder();
                try (var found = query.executeQuery("SELECT " + table.getValue() + " FROM " + table.getKey() + " ORDER BY 1")) {
                    while (found.next()) rows.append(found.getString(1)).append('\n');
                }
                outcome.put(table.getKey(), rows.toString());
            }
        }
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = home.relativize(file).toString();
                if (name.startsWith("releases/")) outcome.put(name, Files.readString(file));
                if (name.startsWith("keys/private/")) outcome.put(name, "there");
            }
        }
        return outcome;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var there = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(there);
                else
                    Files.copy(file, there, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
