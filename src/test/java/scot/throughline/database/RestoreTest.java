package scot.throughline.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.throughline.command.RunningService;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;

/** The scripts that an operator backs up and restores with, from one server of Debian's to another that is new. */
@Tag("external-database")
class RestoreTest {
    private static final Path SCRIPTS = Path.of("src/ops/bin").toAbsolutePath();
    private static final String MANIFEST = "releases/2026-27.Q1.txt";
    private static final DebianPackage CLIENT = new DebianPackage("bookworm", "mariadb-client");

    @TempDir(factory = UnderTarget.class)
    private Path place;

    private Path programs;
    private Path rows;
    private Path keys;

    @BeforeEach
    void an_operator_has_the_programs_and_two_places() throws IOException, DebianPackage.NotToBeHad {
        CLIENT.fetch();
        place = place.toAbsolutePath();
        programs = Files.createDirectories(place.resolve("bin"));
        rows = Files.createDirectory(place.resolve("backups"));
        keys = Files.createDirectory(place.resolve("keys-of-it"));
        for (var name : List.of("mariadb", "mariadb-dump")) program(name, CLIENT.command("usr/bin/" + name));
        program("throughline", List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "scot.throughline.command.Throughline"));
        for (var name : List.of("backup", "restore")) Files.copy(SCRIPTS.resolve(name), programs.resolve(name));
    }

    @Test
    void what_was_backed_up_is_there_again_on_a_new_server_and_what_was_half_done_is_not() throws Exception {
        Kept kept;
        String before;
        String after;
        try (var server = ExternalDatabaseTest.started(DebianServer.Make.MARIADB)) {
            var settings = ExternalDatabaseTest.asAnOperatorSetsThemUp(server);
            try (var service = RunningService.withSettings("2026-05-11T10:00:00Z", settings)) {
                var scenario = new Scenario(service);
                var workers = scenario.fourWorkers();
                for (var i = 0; i < 12; i++)
                    scenario.personInvitedTo("exit", workers.get(i % 4)).starts().picks("CH.HOME", "3").answersAll(question -> List.of());
                before = backedUp(server, service, settings);
                service.moveTo(Instant.parse("2026-07-15T10:00:00Z"));
                service.release();
                var unopened = scenario.personInvitedTo("exit", workers.get(0));
                scenario.personInvitedTo("exit", workers.get(1)).starts().picks("CH.HOME", "3");
                scenario.signedIn(workers.get(0));
                after = backedUp(server, service, settings);
                kept = new Kept(Files.readString(service.home().resolve(MANIFEST)), service.now(), unopened.token(),
                        told(service.database()));
            }
        }
        assertTrue(kept.told.size() > 20 && kept.told.stream().anyMatch(line -> line.startsWith("home-settled")), kept.told.toString());

        try (var server = ExternalDatabaseTest.started(DebianServer.Make.MARIADB)) {
            var settings = ExternalDatabaseTest.asAnOperatorSetsThemUp(server);
            var home = Files.createDirectory(place.resolve("home"));
            refuses("The keys are not whole", restore(after, server, home, kept.at, settings));
            keysAreBack(home);

            Files.createDirectory(home.resolve("releases"));
            Files.writeString(home.resolve(MANIFEST), kept.manifest);
            refuses("a release that this backup does not know of", restore(before, server, home, kept.at, settings));

            var restored = restore(after, server, home, kept.at, settings);
            assertEquals(0, restored.code, restored.words);
            refuses("not empty", restore(after, server, home, kept.at, settings));

            try (var service = RunningService.restored(home, kept.at, settings)) {
                assertEquals(kept.told, told(service.database()));
                assertEquals(List.of(), service.release().lines(), "what is out is out");
                assertEquals(List.of("0"), Signed.reads(service.database(), Role.WEB, "SELECT COUNT(*) FROM contact.session"));
                assertEquals(List.of("0"), Signed.reads(service.database(), Role.OWNER, "SELECT COUNT(*) FROM intake.draft"));
                assertTrue(new Phone(service.url(), kept.token).opens().page().contains("action=\"/start\""));
                var waiting = waiting(service.database());
                var sent = new Phone(service.url(), kept.token).starts().picks("CH.HOME", "3").answersAll(question -> List.of());
                assertEquals("/thank-you", sent.path());
                assertEquals(waiting + 1, waiting(service.database()));
                assertFalse(new Phone(service.url(), kept.token).opens().page().contains("action=\"/start\""));
                new Scenario(service).personInvitedTo("exit", new Scenario(service).worker("north"));
            }
        }
    }

    @Test
    void the_embedded_database_comes_back_from_a_copy_of_its_folder_and_of_the_keys() throws Exception {
        var copied = RunningService.at("2026-05-11T10:00:00Z");
        var scenario = new Scenario(copied);
        var token = scenario.personInvitedTo("exit", scenario.fourWorkers().getFirst()).token();
        var at = copied.now();
        var from = copied.leave();
        var home = Files.createDirectories(place.resolve("home/keys")).getParent();
        for (var folder : List.of("database", "keys/service", "keys/public"))
            copy(from.resolve(folder), home.resolve(folder).getParent());
        try (var service = RunningService.restored(home, at, Map.of())) {
            var sent = new Phone(service.url(), token).starts().picks("CH.HOME", "3").answersAll(question -> List.of());
            assertEquals("/thank-you", sent.path());
        }
    }

    private static void copy(Path folder, Path into) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("cp", "-Rp", folder.toString(), into.toString()).inheritIO().start().waitFor());
    }

    /** What must be the same before and after, and how to look for it. */
    private record Kept(String manifest, Instant at, String token, List<String> told) {}

    /** How a script ended, and all it said. */
    private record Ended(int code, String words) {}

    private static void refuses(String because, Ended ended) {
        assertEquals(1, ended.code, ended.words);
        assertTrue(ended.words.contains(because), ended.words);
    }

    /** Figures that are out, and how many there are of whom. */
    private static List<String> told(DatabaseServer server) throws SQLException {
        var figures = Signed.reads(server, Role.LEADERS, """
                SELECT CONCAT_WS(' ', measure, side, period, shown, figure, base)
                  FROM report.release_stat
                 ORDER BY measure, side, kind, label, period
                """);
        var people = Signed.reads(server, Role.OWNER, """
                SELECT CONCAT(state, ' ', COUNT(*))
                  FROM contact.invitation
                 GROUP BY state
                 ORDER BY state
                """);
        var numbers = Signed.reads(server, Role.OWNER, "SELECT HEX(mobile) FROM contact.person ORDER BY id");
        return Stream.of(figures, people, numbers).flatMap(List::stream).toList();
    }

    private static int waiting(DatabaseServer server) throws SQLException {
        return Integer.parseInt(
                Signed.reads(server, Role.RELEASE, "SELECT COUNT(*) FROM intake.pool WHERE kind = 'ALL' AND family = 'exit'").getFirst());
    }

    /** The folder of rows; the keys' newest folder is found by its name. */
    private String backedUp(DebianServer server, RunningService service, Map<String, String> settings) throws Exception {
        var options = options(server, settings);
        var ended = run(service.home(), service.now(), settings, "backup", options.toString(), rows.toString(), keys.toString());
        assertEquals(0, ended.code, ended.words);
        return ended.words.lines().findFirst().orElseThrow();
    }

    private Ended restore(String backup, DebianServer server, Path home, Instant now, Map<String, String> settings) throws Exception {
        var owners = new HashMap<>(settings);
        for (var role : List.of(Role.WEB, Role.LEADERS, Role.DESK)) owners.remove(role.passwordSetting());
        return run(home, now, owners, "restore", options(server, settings).toString(), backup);
    }

    private void keysAreBack(Path home) throws IOException, InterruptedException {
        String newest;
        try (var all = Files.list(keys)) {
            newest = all.map(Path::toString).max(String::compareTo).orElseThrow();
        }
        Files.createDirectories(home.resolve("keys"));
        for (var folder : List.of("service", "public")) copy(Path.of(newest, folder), home.resolve("keys"));
    }

    private Path options(DebianServer server, Map<String, String> settings) throws IOException {
        return Files.writeString(place.resolve("options"), "[client]\nhost=%s\nport=%d\nuser=%s\npassword=%s\n".formatted(server.host(),
                server.port(), settings.get(Role.OWNER.userSetting()), settings.get(Role.OWNER.passwordSetting())));
    }

    private Ended run(Path home, Instant now, Map<String, String> settings, String script, String... arguments) throws Exception {
        var command = new ProcessBuilder(Stream.concat(Stream.of(programs.resolve(script).toString()), Stream.of(arguments)).toList())
                .redirectErrorStream(true);
        var environment = new HashMap<>(settings);
        environment.put("THROUGHLINE_HOME", home.toString());
        environment.put("THROUGHLINE_CLOCK_OFFSET", Duration.between(Instant.now(), now).toString());
        environment.put("PATH", programs + ":" + System.getenv("PATH"));
        command.environment().putAll(environment);
        var process = command.start();
        var words = new String(process.getInputStream().readAllBytes());
        return new Ended(process.waitFor(), words);
    }

    private void program(String name, List<String> command) throws IOException {
        var quoted = String.join(" ", command.stream().map(word -> "'" + word + "'").toList());
        Files.setPosixFilePermissions(Files.writeString(programs.resolve(name), "#!/bin/sh\nexec " + quoted + " \"$@\"\n"),
                PosixFilePermissions.fromString("rwx------"));
    }
}
