package scot.throughline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.database.Role;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/** People answer through two instances on one database, and one of them is killed: what fails was in flight, and what is sent again counts once. */
@Tag("slow")
class KilledInstanceTest {
    private static final int PEOPLE = 120;
    private static final int BLOBS_EACH = 5;
    private static final int AT_ONCE = 24;
    private static final int MOST_PAGES = 100;
    private static final String THANKED = "Thank you";
    private static final String ENDED = "This check-in has ended";

    private final ConcurrentLinkedQueue<Failed> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean oneIsLeft;

    /** A request that got no answer: where, and when it began. */
    private record Failed(URI where, long began, boolean sending) {}

    @Test
    void only_requests_in_flight_fail_and_answers_sent_again_count_once() throws Exception {
        try (var database = RunningService.at(Instant.now().toString())) {
            // Before there are other instances, which would send the texts that the scenario reads links from.
            var scenario = new Scenario(database);
            var workers = scenario.fourWorkers();
            var tokens = IntStream.range(0, PEOPLE).mapToObj(i -> scenario.personInvitedTo("exit", workers.get(i % 4)).token()).toList();
            var settings = settings(database);
            try (var one = ServeProcess.start(settings).untilReady();
                    var other = ServeProcess.start(settings).untilReady();
                    var hands = Executors.newFixedThreadPool(AT_ONCE)) {
                var ends = new ArrayList<Future<String>>();
                for (var i = 0; i < PEOPLE; i++) {
                    var first = i % 2 == 0 ? one.url() : other.url();
                    var token = tokens.get(i);
                    ends.add(hands.submit(() -> answers(new Phone(first, token), first, other.url())));
                }
                ServeProcess.until(() -> closed(database) >= PEOPLE / 3);
                oneIsLeft = true;
                one.isKilled();
                var dead = System.nanoTime();
                var unthanked = 0;
                for (var each : ends) if (!each.get().equals(THANKED)) unthanked++;
                assertTrue(unthanked <= failures.stream().filter(Failed::sending).count(), "only who was sending may find it ended");

                for (var failed : failures) {
                    assertEquals(one.url(), failed.where, "the other instance never failed");
                    assertTrue(failed.began < dead, "it was in flight when the instance died");
                }
                assertTrue(failures.size() <= AT_ONCE, failures::toString);
            }
            System.out.printf("%d requests; %d were in flight at the kill and failed, %d of them sending answers%n", requests.get(),
                    failures.size(), failures.stream().filter(Failed::sending).count());
            assertEquals(PEOPLE, closed(database));
            assertEquals(PEOPLE * BLOBS_EACH, Sql.count(database, "intake.pool"));
            assertEquals(0, Sql.count(database, "intake.draft"));
        }
    }

    /**
     * Answers everything, going on at the other instance where this one is gone, as behind a proxy that knows. Says what stands on the last page: whoever
     * was sending in that moment may have been counted without hearing of it, and then finds what anybody finds who comes too late.
     */
    private String answers(Phone begins, URI first, URI second) {
        var phone = tries(begins, first, second, Phone::starts);
        for (var pages = 0; pages < MOST_PAGES && !Set.of(THANKED, ENDED).contains(phone.heading()); pages++)
            phone = tries(phone, first, second, Phone::skips);
        assertTrue(Set.of(THANKED, ENDED).contains(phone.heading()), phone::heading);
        return phone.heading();
    }

    private Phone tries(Phone phone, URI usual, URI second, Function<Phone, Phone> doing) {
        var where = oneIsLeft ? second : usual;
        var began = System.nanoTime();
        requests.incrementAndGet();
        try {
            return doing.apply(phone.at(where));
        } catch (AssertionError cut) {
            failures.add(new Failed(where, began, phone.page().contains("Send my answers")));
            return doing.apply(phone.at(second));
        }
    }

    private static int closed(RunningService service) {
        return Sql.count(service, "contact.invitation WHERE state = 'CLOSED'");
    }

    private static Map<String, String> settings(RunningService database) {
        var server = database.database();
        var settings = new HashMap<>(Map.of("THROUGHLINE_HOME", database.home().toString(), "THROUGHLINE_DB_HOST", server.host(),
                "THROUGHLINE_DB_PORT", String.valueOf(server.port()), "THROUGHLINE_DB_TLS", "none"));
        for (var role : List.of(Role.WEB, Role.LEADERS, Role.DESK)) {
            var prefix = "THROUGHLINE_DB_" + role.name().toUpperCase(Locale.ROOT);
            settings.put(prefix + "_USER", server.account(role).user());
            settings.put(prefix + "_PASSWORD", server.account(role).password());
        }
        return settings;
    }
}
