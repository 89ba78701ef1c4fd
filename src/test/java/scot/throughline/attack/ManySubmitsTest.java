package scot.throughline.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/**
 * Set up: one invitation with two links, the text's and its reminder's, each at its last page on a phone of its own. Attack: both phones send ten times
 * at once. Pass: one response.
 */
@Tag("slow")
class ManySubmitsTest {
    @Test
    void twenty_sends_at_once_through_two_links_are_one_response() throws Exception {
        try (var service = RunningService.at("2026-05-11T10:00:00Z"); var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var scenario = new Scenario(service);
            var texted = scenario.personInvitedTo("exit", scenario.worker("north"));
            var reminded = scenario.phoneOfNextText(service.now().plus(Duration.ofDays(3).plusHours(1)));
            texted.starts().skipsToTheEnd();
            reminded.starts().skipsToTheEnd();

            var sends = IntStream.range(0, 20)
                    .<Callable<String>>mapToObj(i -> () -> (i % 2 == 0 ? texted : reminded).copy().skips().heading()).toList();
            var headings = new TreeSet<String>();
            for (var sent : hands.invokeAll(sends)) headings.add(sent.get());

            assertEquals(1, Sql.count(service, "contact.invitation WHERE state = 'CLOSED'"));
            assertEquals(5, Sql.count(service, "intake.pool"));
            assertTrue(Set.of("Thank you", "This check-in has ended").containsAll(headings), headings::toString);
        }
    }
}
