package scot.throughline.jobs;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.audit.ForgetLines;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.people.EndReason;
import scot.throughline.people.Endings;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

class RetentionTest {
    private static final Path KEPT = Path.of("src/docs/retention.md");

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_number_goes_thirty_days_after_the_last_text_and_a_journey_half_a_year_after_its_end() {
        var scenario = new Scenario(service);
        var worker = scenario.worker("north");
        var running = scenario.person(worker, "cpo-supervision");
        for (var asked : List.of(true, false)) {
            var journey = scenario.person(worker, "cpo-supervision");
            if (asked) scenario.invited(journey, "exit", worker);
            service.bean(Endings.class).end(journey, LocalDate.of(2026, 5, 11), EndReason.COMPLETED, worker, service.now());
        }

        Sql.change(service, "UPDATE contact.person SET name = mobile");
        // On paper cards only: a name, and no number.
        Sql.change(service,
                "UPDATE contact.person SET mobile = NULL WHERE id NOT IN (SELECT person_id FROM contact.journey WHERE id = x'%s') LIMIT 1",
                running);
        forget(57);
        assertEquals(3, Sql.count(service, "contact.person WHERE name IS NOT NULL"));
        forget(58);
        assertEquals(1, Sql.count(service, "contact.person WHERE name IS NOT NULL"), "only " + running + ", who still runs");

        forget(180);
        assertEquals(2, Sql.count(service, "contact.journey"), "the invitation is still there, so its journey is");
        service.moveTo(Instant.parse("2026-07-14T06:00:00Z"));
        service.release();
        forget(180);
        assertEquals(1, Sql.count(service, "contact.journey"));
        assertEquals(1, Sql.count(service, "contact.person"));
    }

    @Test
    void seven_years_after_somebody_left_their_name_and_address_go_and_whoever_stayed_keeps_theirs() {
        var scenario = new Scenario(service);
        var stays = scenario.worker("north").staff();
        var leaves = List.of(scenario.worker("north").staff(), scenario.worker("north").staff());
        for (var each : leaves) Sql.change(service, "UPDATE contact.staff SET left_on = '2026-05-11' WHERE id = x'%s'", each);
        var sevenYears = (int) ChronoUnit.DAYS.between(LocalDate.of(2026, 5, 11), LocalDate.of(2033, 5, 11));
        forget(sevenYears - 1);
        assertEquals(List.of("Wilma Worker"), named(leaves.getFirst()));
        forget(sevenYears);
        for (var each : leaves) assertEquals(List.of("A former colleague"), named(each));
        assertEquals(List.of("Wilma Worker"), named(stays));
        assertEquals(0, Sql.count(service, "contact.staff WHERE left_on IS NOT NULL AND email LIKE '%%@example.org'"));
    }

    private static List<String> named(Id staff) {
        return Sql.column(service, "SELECT name FROM contact.staff WHERE id = x'%s'", staff);
    }

    @Test
    void every_period_is_written_down() throws IOException {
        var words = service.bean(Retention.class).parts().stream().map(Retained::words).sorted().map(each -> "- " + each + "\n")
                .collect(joining());
        var written = "# What is forgotten, and when\n\nWritten from the code by `RetentionTest`; do not edit. One job forgets it, every hour, "
                + "a thousand rows at a time.\n\n" + words
                + "\nA release forgets, with an account of its own that the service does not have:\n\n- "
                + ForgetLines.WORDS + "\n- what else waits for a release: README.md, \"What is held\"\n";
        var stale = !Files.exists(KEPT) || !Files.readString(KEPT).equals(written);
        if (stale) Files.writeString(KEPT, written);
        assertFalse(stale, KEPT + " was stale and has been written anew: look at it and keep it");
    }

    @Test
    void what_cannot_be_forgotten_does_not_keep_the_rest() {
        var forgotten = new AtomicInteger();
        var broken = part(_ -> {
            throw new IllegalStateException();
        });
        var retention = new Retention(List.of(broken, part(_ -> forgotten.getAndIncrement() < 2 ? 1_000 : 0)), Duration.ofHours(1));
        try {
            retention.run(Instant.EPOCH);
        } catch (IllegalStateException told) {
            assertEquals(3, forgotten.get());
            return;
        }
        throw new AssertionError("Nobody was told");
    }

    private static Retained part(ToIntFunction<Instant> forget) {
        return new Retained() {
            @Override
            public String words() {
                return "";
            }

            @Override
            public int forget(Instant now) {
                return forget.applyAsInt(now);
            }
        };
    }

    private static void forget(int daysOn) {
        service.bean(Retention.class).run(Instant.parse("2026-05-11T10:00:00Z").plus(Duration.ofDays(daysOn)));
    }
}
