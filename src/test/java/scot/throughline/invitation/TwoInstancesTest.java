package scot.throughline.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.command.AnotherInstance;
import scot.throughline.command.RunningService;
import scot.throughline.people.EndReason;
import scot.throughline.people.Endings;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/** A thousand journeys end at once, while two instances ask at the end and one of them is killed: each is asked once. */
@Tag("slow")
class TwoInstancesTest {
    private static final int PEOPLE = 1_000;
    private static final Instant NOW = Instant.parse("2026-05-11T10:00:00Z");

    @Test
    void exactly_a_thousand_exits() throws Exception {
        try (var service = RunningService.at(NOW.toString())) {
            var scenario = new Scenario(service);
            var workers = scenario.fourWorkers();
            var journeys = IntStream.range(0, PEOPLE).mapToObj(i -> scenario.person(workers.get(i % 4), "cpo-both")).toList();
            for (var i = 0; i < PEOPLE; i++)
                service.bean(Endings.class).end(journeys.get(i), LocalDate.of(2026, 5, 11), EndReason.COMPLETED, workers.get(i % 4), NOW);
            try (var one = AnotherInstance.start(service.home(), TwoInstancesTest.class);
                    var other = AnotherInstance.start(service.home(), TwoInstancesTest.class)) {
                until(() -> exits(service) > PEOPLE / 4);
                one.isKilled();
                until(() -> exits(service) >= PEOPLE || !other.runs());
                assertTrue(other.endsWithin(Duration.ofMinutes(1)));
            }
            assertEquals(PEOPLE, exits(service));
            assertEquals(PEOPLE, Sql.count(service, "(SELECT DISTINCT journey_id FROM contact.invitation) AS asked"));
            assertEquals(PEOPLE, Sql.count(service, "contact.text WHERE step = 'first'"));
        }
    }

    /** What each instance does, until there is nobody left to ask. */
    public static void main(String[] arguments) {
        AnotherInstance.run(arguments, Clock.fixed(NOW, ZoneOffset.UTC), context -> context.getBean(AskEveryone.class).run(NOW));
    }

    private static int exits(RunningService service) {
        return Sql.count(service, "contact.invitation WHERE family = 'exit'");
    }

    private static void until(java.util.function.BooleanSupplier done) throws InterruptedException {
        for (var patience = Duration.ofMinutes(3); !done.getAsBoolean() && patience.isPositive(); patience = patience.minusMillis(20))
            TimeUnit.MILLISECONDS.sleep(20);
        assertTrue(done.getAsBoolean());
    }
}
