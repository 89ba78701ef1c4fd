package scot.throughline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What systemd starts, in whose name, and what it may see. */
class UnitsTest {
    private static final Path UNITS = Path.of("src/ops/systemd");
    private static final Path SCRIPTS = Path.of("src/ops/bin");

    @Test
    void serve_and_release_are_two_users_and_neither_sees_what_the_other_keeps() throws IOException {
        var serve = lines("throughline.service");
        var release = lines("throughline-release.service");
        assertTrue(serve.containsAll(List.of("User=throughline", "StateDirectoryMode=0700", "EnvironmentFile=/etc/throughline/serve.env",
                "InaccessiblePaths=-/etc/throughline -/var/lib/throughline-release")));
        assertTrue(release.containsAll(List.of("User=throughline-release", "StateDirectoryMode=0700",
                "EnvironmentFile=/etc/throughline/release.env", "InaccessiblePaths=-/etc/throughline -/var/lib/throughline")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"throughline.service", "throughline-release.service", "throughline-overdue.service"})
    void what_runs_can_write_nowhere_but_in_its_own_folder_and_leaves_no_memory_behind(String unit) throws IOException {
        assertTrue(lines(unit).containsAll(Set.of("NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes",
                "CapabilityBoundingSet=", "LimitCORE=0", "OnFailure=throughline-alert@%n.service")), unit);
    }

    @Test
    void no_unit_is_handed_the_owners_password_and_by_hand_it_goes_to_a_user_of_its_own() throws IOException {
        for (var unit : units()) assertFalse(Files.readString(unit).contains("owner"), unit.toString());
        assertTrue(Files.readAllLines(SCRIPTS.resolve("throughline-as")).contains("  owner) user=throughline-owner ;;"));
    }

    @Test
    void systemd_understands_every_unit(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "no systemd-analyze here");
        var program = Files.createFile(folder.resolve("program"));
        assertTrue(program.toFile().setExecutable(true));
        for (var unit : units())
            Files.writeString(folder.resolve(unit.getFileName()),
                    Files.readString(unit).replaceAll("/(?:opt|etc)/throughline/(?:bin/\\w+|alert)", program.toString()));
        var command = Stream.concat(Stream.of("systemd-analyze", "verify", "--man=no", "--recursive-errors=no"),
                units().stream().map(unit -> folder.resolve(unit.getFileName()).toString().replace("@.service", "@trial.service")))
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        assertEquals(List.of(), said.lines().filter(line -> line.contains(folder.toString())).toList());
    }

    @Test
    void every_script_is_one_that_any_shell_reads_and_every_program_that_units_and_words_name_is_there()
            throws IOException, InterruptedException {
        var named = Pattern.compile("/opt/throughline/bin/([\\w-]+)");
        for (var page : Stream.concat(units().stream(), Stream.of(Path.of("src/docs/production.md"))).toList())
            for (var program : named.matcher(Files.readString(page)).results().map((MatchResult found) -> found.group(1)).toList())
                assertTrue(Files.isExecutable(SCRIPTS.resolve(program)), page + " names " + program);
        try (var scripts = Files.list(SCRIPTS)) {
            for (var script : scripts.toList())
                assertEquals(0, new ProcessBuilder("sh", "-n", script.toString()).inheritIO().start().waitFor(), script.toString());
        }
    }

    private static List<Path> units() throws IOException {
        try (var units = Files.list(UNITS)) {
            return units.sorted().toList();
        }
    }

    private static List<String> lines(String unit) throws IOException {
        return Files.readAllLines(UNITS.resolve(unit));
    }
}
