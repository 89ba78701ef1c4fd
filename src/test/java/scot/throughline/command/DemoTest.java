package scot.throughline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.throughline.database.Role.DESK;
import static scot.throughline.database.Role.LEADERS;
import static scot.throughline.database.Role.WEB;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.throughline.demo.Scale;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.LedgerReader;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Side;
import scot.throughline.support.Phone;

@Tag("slow")
class DemoTest {
    /** One year whose second quarter is held, with just enough people for the others to open. */
    private static final Scale SMALL = new Scale(1, 100, 0.6, 0.6);
    private static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void it_fills_a_service_once_through_its_own_doors() throws IOException {
        var first = folder.resolve("first");
        List<LedgerEntry> ledger;
        try (var launch = Launch.owning(environment(first))) {
            var links = Demo.fillOnce(launch, environment(first), SMALL, clock(), null);
            var texts = Files.readAllLines(first.resolve("texts.jsonl"));
            for (var i = 0; i < links.size(); i++)
                assertTrue(texts.get(texts.size() - links.size() + i).contains(links.get(i)), "the links are those of the last texts");
            try (var context = serving(launch)) {
                ledger = context.getBean(LedgerReader.class).figures("anytown");
                assertEquals(5, links.size());
                for (var link : links) canBeAnswered(link, context);
            }
            assertTrue(Demo.fillOnce(launch, environment(first), SMALL, clock(), null).isEmpty());
            assertEquals(texts, Files.readAllLines(first.resolve("texts.jsonl")), "a second run asks nobody");
        }
        assertEquals(new Shown.Held(), shown(ledger, "home-settled", "2025-26.Q2"));
        assertTrue(ledger.stream().anyMatch(figure -> figure.period().key().equals("2025-26.Q3") && figure.joined()));
        for (var period : List.of("2025-26.Q1", "2025-26.Q3", "2025-26.Q4"))
            assertTrue(shown(ledger, "home-settled", period) instanceof Shown.Share, period);

        var second = folder.resolve("second");
        try (var launch = Launch.owning(environment(second))) {
            Demo.fillOnce(launch, environment(second), SMALL, clock(), null);
            try (var context = serving(launch)) {
                assertEquals(ledger, context.getBean(LedgerReader.class).figures("anytown"), "the same day gives the same demo");
            }
        }
    }

    @Test
    void a_filling_that_was_stopped_is_not_taken_for_a_whole_one() throws IOException {
        var home = folder.resolve("home");
        try (var launch = Launch.owning(environment(home))) {
            Files.writeString(home.resolve("demo"), "filling\n");
            var told = assertThrows(CannotStart.class, () -> Demo.fillOnce(launch, environment(home), SMALL, clock(), null));
            assertTrue(told.getMessage().contains("Delete that folder"));
        }
    }

    private static void canBeAnswered(String link, ApplicationContext context) {
        var service = context.getBean(EmbeddedServer.class);
        if (!service.isRunning()) service.start();
        var phone = new Phone(service.getURI(), link.substring(link.lastIndexOf('/') + 1)).opens();
        assertTrue(phone.page().contains("Made-up data"));
        assertEquals("/thank-you", phone.starts().answersAll(question -> List.of()).path());
    }

    private static Shown shown(List<LedgerEntry> ledger, String measure, String period) {
        return ledger.stream()
                .filter(each -> each.measure().equals(measure) && each.side() == Side.END && each.period().key().equals(period))
                .findFirst().orElseThrow().shown();
    }

    private static ApplicationContext serving(Launch launch) {
        return launch.context(clock(), Map.of("micronaut.server.port", -1), WEB, LEADERS, DESK);
    }

    private static Clock clock() {
        return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), NOW));
    }

    private static Environment environment(Path home) {
        return new Environment(Map.of("THROUGHLINE_HOME", home.toString(), "THROUGHLINE_SURVEYS", "surveys"));
    }
}
