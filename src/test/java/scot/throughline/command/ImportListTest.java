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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import scot.throughline.staff.Role;
import scot.throughline.staff.Sight;
import scot.throughline.staff.StaffAccounts;

/** A list from a file, typed while the service runs. */
@Tag("slow")
class ImportListTest {
    private static final String SAMPLE = "sample.taker";
    private static final String LIST = "Case reference,Mobile number,Name,Notes\nA1,07700 900123,Samantha,x\n,07700 900124,Jocelyn,y\n";

    private static RunningService service;

    @BeforeAll
    static void start() {
        System.setProperty(SAMPLE, "true");
        service = RunningService.at("2026-05-11T10:00:00Z");
        var staff = service.bean(StaffAccounts.class);
        staff.add("Sam Reid", "sam.reid@council.example", Role.WORKER, new Sight.OneTeam("north"), service.now());
        staff.add("Lee Reid", "lee.reid@council.example", Role.LEADER, new Sight.NoOne(), service.now());
    }

    @AfterAll
    static void stop() {
        System.clearProperty(SAMPLE);
        service.close();
    }

    @Test
    void it_says_what_would_come_of_a_list_and_what_came_and_quotes_no_cell() throws IOException {
        var list = Files.writeString(service.home().resolve("people.csv"), LIST);
        var bad = service.home().resolve("bad.csv");
        var tried = typed(list, "--try", "--as", "sam.reid@council.example");
        assertEquals(new Said(1, """
                Would be: 1 new, 0 changed, 0 the same, 1 to be mended
                Columns not read: Notes
                Row 3, Case reference: This cannot be taken. Look it up
                """), tried);
        var taken = typed(list, "--as", "sam.reid@council.example", "--bad", bad.toString());
        assertEquals(1, taken.code());
        assertTrue(taken.words().startsWith("1 new") && Stream.of("Samantha", "Jocelyn", "900124").noneMatch(taken.words()::contains),
                taken.words());
        assertTrue(Files.readString(bad).contains("Jocelyn"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(bad)));
        assertEquals(0, typed(Files.writeString(list, LIST.lines().limit(2).reduce("", (text, line) -> text + line + "\n")), "--as",
                "sam.reid@council.example").code());
    }

    @Test
    void what_it_cannot_read_it_says_and_takes_nothing() throws IOException {
        var list = Files.writeString(service.home().resolve("wrong.csv"), "Name\nSamantha\n");
        var said = typed(list, "--as", "sam.reid@council.example");
        assertEquals(2, said.code());
        assertTrue(said.words().contains("no column Case reference") && !said.words().contains("Samantha"), said.words());
        assertEquals(2, typed(list.resolveSibling("nowhere.csv"), "--as", "sam.reid@council.example").code());
        assertEquals(2, typed(list, "--as", "lee.reid@council.example").code(), "a leader takes no lists");
        assertFalse(typed(list).words().isEmpty());
    }

    /** What somebody typed, and what came of it. */
    private record Said(int code, String words) {}

    private static Said typed(Path list, String... more) {
        var words = new StringWriter();
        var command = new ImportList(new Environment(Map.of("THROUGHLINE_HOME", service.home().toString())));
        var line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).setOut(new PrintWriter(words, true))
                .setErr(new PrintWriter(words, true));
        return new Said(line.execute(Stream.concat(Stream.of(list.toString(), "--of", "journeys"), Stream.of(more)).toArray(String[]::new)),
                words.toString());
    }
}
