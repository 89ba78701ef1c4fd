package scot.throughline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped configuration of the log writes. */
class MaskedLogsTest {
    private static final String TOKEN = "0123456789ABCDEFGHJKMNPQRS";
    private static final List<String> SECRETS = List.of(TOKEN, "07700 900123", "ada.reid@council.example");
    private static final String ALL = "came\n" + TOKEN + "\nfrom 07700 900123 and \"ada.reid@council.example\"";

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({"plain, development", "json, development", "plain, production", "json, production"})
    void a_token_a_number_and_an_address_are_masked_in_messages_and_in_faults(String logs, String mode) throws Exception {
        var line = line(Map.of("THROUGHLINE_LOGS", logs, "THROUGHLINE_MODE", mode));
        for (var secret : SECRETS) assertFalse(line.contains(secret), logs);
        assertTrue(line.contains("IllegalStateException"), "the fault is there");
        assertEquals(logs.equals("json"), line.startsWith("{"), line);
    }

    @Test
    void production_writes_one_object_a_line_and_development_words() throws Exception {
        assertFalse(line(Map.of()).startsWith("{"));
        var line = line(Map.of("THROUGHLINE_MODE", "production"));
        assertEquals(1, line.lines().count());
        var object = new ObjectMapper().readTree(line);
        assertTrue(object.get("date").asText().matches("2026-05-11T10:00:00(\\.000)?Z"), object.get("date").asText());
        assertEquals("WARN", object.get("level").asText());
        assertEquals("scot.throughline.Sample", object.get("logger").asText());
        assertEquals("came\n…\nfrom … and \"…\"", object.get("message").asText());
        assertTrue(object.get("stack").asText().contains("Caused by"));
    }

    private static String line(Map<String, String> settings) throws Exception {
        var context = new LoggerContext();
        settings.forEach(context::putProperty);
        var reader = new JoranConfigurator();
        reader.setContext(context);
        reader.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
        var logger = context.getLogger("scot.throughline.Sample");
        var fault = new IllegalStateException("outer " + ALL, new IllegalArgumentException("inner " + ALL));
        var event = new LoggingEvent(MaskedLogsTest.class.getName(), logger, Level.WARN, "came\n{}\nfrom {} and \"{}\"", fault,
                SECRETS.toArray());
        event.setInstant(java.time.Instant.parse("2026-05-11T10:00:00Z"));
        var appender = (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").iteratorForAppenders().next();
        return new String(appender.getEncoder().encode(event), UTF_8);
    }
}
