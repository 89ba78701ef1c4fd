package scot.throughline.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real command in a process of its own. */
@Tag("slow")
class ServeTest {
    @TempDir
    private Path home;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"THROUGHLINE_PUBLIC_URL, http://say.example", "THROUGHLINE_DB_WEB_PASSWORD, throughline", "THROUGHLINE_SMS, spool"})
    void an_unsafe_start_fails_and_says_which_setting(String setting, String value) throws Exception {
        var settings = new HashMap<>(ProductionTest.fit(home, Path.of("surveys")));
        settings.put(setting, value);
        try (var serve = ServeProcess.start(settings)) {
            assertEquals(CannotStart.EXIT_CODE, serve.ends(), serve.output());
            assertTrue(serve.output().contains(setting + " must"), serve.output());
            assertTrue(serve.output().contains("THROUGHLINE_SURVEYS leads to"), "all faults at once: " + serve.output());
            assertFalse(serve.output().contains(value + " ") || serve.output().contains("\tat "), serve.output());
        }
    }

    @Test
    void told_to_stop_it_is_first_no_longer_ready_then_takes_nobody_new_and_finishes_what_it_has() throws Exception {
        var settings = Map.of("THROUGHLINE_HOME", home.toString(), "THROUGHLINE_DRAIN", "4s", "THROUGHLINE_LOGS", "json");
        try (var serve = ServeProcess.start(settings).untilReady(); var socket = new Socket("localhost", serve.url().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write("""
                    POST /start HTTP/1.1\r
                    Host: localhost\r
                    Accept: text/html\r
                    Content-Type: application/x-www-form-urlencoded\r
                    Content-Length: 10\r
                    \r
                    token""".getBytes(US_ASCII));

            serve.isToldToStop();
            ServeProcess.until(() -> serve.health("readiness") == 503);
            assertEquals(200, serve.health("liveness"), "who was sent here before is still answered");

            ServeProcess.until(() -> serve.health("liveness") == 0);
            socket.getOutputStream().write("=none".getBytes(US_ASCII));
            assertTrue(new String(socket.getInputStream().readAllBytes(), US_ASCII).startsWith("HTTP/1.1 200"), "in flight is finished");
            assertEquals(143, serve.ends());
            assertFalse(Files.exists(home.resolve("run/database.properties")), "its database stopped too, in good order");
            for (var line : serve.output().lines().filter(line -> line.startsWith("{")).toList())
                assertEquals("scot", new ObjectMapper().readTree(line).get("logger").asText().split("[.]")[0].replace("io", "scot"));
        }
    }
}
