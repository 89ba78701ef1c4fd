package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolGatewayTest {
    @TempDir
    Path folder;

    @Test
    void each_text_becomes_one_line_that_only_its_owner_may_read() throws IOException {
        var home = folder.resolve("var");
        var spool = new SpoolGateway(home, JsonMapper.createDefault());
        var attempt = Attempts.saying("Say \"hi\"\nat https://t.example/X");

        assertEquals(new Handed.Accepted("spool-" + attempt.key(), 1), spool.hand(attempt));
        spool.hand(Attempts.saying("Second"));

        var lines = Files.readAllLines(home.resolve("texts.jsonl"));
        assertEquals(2, lines.size());
        assertEquals(
                "{\"to\":\"+447700900123\",\"body\":\"Say \\\"hi\\\"\\nat https://t.example/X\",\"at\":\"2026-11-18T12:00:00Z\",\"id\":\""
                        + attempt.text()
                        + "\"}",
                lines.getFirst());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("texts.jsonl"))));
        assertFalse(spool.reachesPhones());
    }

    @Test
    void a_spool_that_cannot_be_written_leaves_the_text_for_later() throws IOException {
        Files.createDirectory(folder.resolve("texts.jsonl"));

        assertInstanceOf(Handed.NotNow.class, new SpoolGateway(folder, JsonMapper.createDefault()).hand(Attempts.saying("Hello")));
    }
}
