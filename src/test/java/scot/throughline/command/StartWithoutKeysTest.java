package scot.throughline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.response.PoolKeys;
import scot.throughline.survey.Surveys;

/** What a start is refused for, before anything listens: always by the name of a file, never by what stands in it, and never with exit code 0. */
class StartWithoutKeysTest {
    @TempDir
    private static Path home;

    private static Surveys surveys;
    private static Environment production;

    @BeforeAll
    static void a_folder_as_an_operator_makes_it() {
        production = new Environment(Map.of("THROUGHLINE_HOME", home.toString(), "THROUGHLINE_MODE", "production"));
        surveys = Launch.surveys(production);
        production.keys().service().make();
        PoolKeys.make(production.keys().privateKeys(), surveys, running());
    }

    @Test
    void with_all_of_them_nothing_is_refused() {
        assertEquals(0, start(production).code());
    }

    @Test
    void without_a_key_of_the_service() throws IOException {
        for (var name : List.of("column.key", "hash.key", "journey.key", "pool-tag.key"))
            refused(service(name), gone -> {}, name + " is missing");
    }

    @Test
    void without_a_public_key_for_the_running_period() throws IOException {
        refused(publicKey(), gone -> {}, ". Run `keys make`");
    }

    @Test
    void with_a_key_that_others_can_read() throws IOException {
        refused(service("hash.key"), file -> write(file, "ab".repeat(32), "r--r--r--"), "hash.key can be read by others");
    }

    @Test
    void with_a_key_that_is_none() throws IOException {
        for (var written : List.of("secret-but-short", "0".repeat(64))) {
            var said = refused(service("journey.key"), file -> write(file, written, "r--------"), "journey.key is not a key");
            assertFalse(said.contains(written), said);
        }
    }

    @Test
    void with_a_key_that_cannot_be_read() throws IOException {
        var folder = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        refused(service("column.key"), file -> Files.createDirectory(file, folder), "column.key cannot be read by this process");
    }

    @Test
    void development_makes_its_own_and_adds_none_to_an_operators() throws IOException {
        var kept = Files.move(publicKey(), home.resolve("kept"));
        assertEquals(CannotStart.EXIT_CODE, start(new Environment(Map.of("THROUGHLINE_HOME", home.toString()))).code());
        Files.move(kept, publicKey());

        var own = new Environment(Map.of("THROUGHLINE_HOME", home.resolve("own").toString()));
        assertEquals(0, start(own).code());
        assertTrue(own.keys().hasKeysOfDevelopment());
        assertFalse(production.keys().hasKeysOfDevelopment());
    }

    private interface Breaks {
        void put(Path file) throws IOException;
    }

    /** Starts with something else in the place of a key, and puts the key back. */
    private static String refused(Path file, Breaks breaks, String words) throws IOException {
        var kept = Files.move(file, home.resolve("kept"));
        breaks.put(file);
        var said = start(production);
        Files.deleteIfExists(file);
        Files.move(kept, file);
        assertEquals(CannotStart.EXIT_CODE, said.code(), said.words());
        assertTrue(said.words().contains(words), said.words());
        return said.words();
    }

    private record Said(int code, String words) {}

    private static Said start(Environment environment) {
        var words = new StringWriter();
        var line = new CommandLine(new Start(environment)).setErr(new PrintWriter(words))
                .setExecutionExceptionHandler(Throughline.line().getExecutionExceptionHandler());
        return new Said(line.execute(), words.toString());
    }

    /** The part of a start that looks at keys. */
    @Command(name = "start")
    record Start(Environment environment) implements Callable<Integer> {
        @Override
        public Integer call() {
            SealingKeys.ready(environment, surveys, environment.clock());
            return 0;
        }
    }

    private static void write(Path file, String written, String mode) throws IOException {
        Files.writeString(file, written);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static Quarter running() {
        return Quarter.of(Scotland.dayOf(production.clock().instant()));
    }

    private static Path service(String name) {
        return home.resolve("keys/service").resolve(name);
    }

    private static Path publicKey() {
        return home.resolve("keys/public/" + PoolKeys.needed(surveys, running()).getFirst().name() + ".pub");
    }
}
