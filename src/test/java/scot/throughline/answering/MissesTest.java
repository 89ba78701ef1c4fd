package scot.throughline.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.throughline.demo.MovingClock;
import scot.throughline.web.Callers;

class MissesTest {
    private static final InetAddress OFFICE = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress HOME = InetAddress.ofLiteral("2001:db8:0:1::1");

    private final MovingClock clock = new MovingClock(Instant.parse("2026-05-11T10:00:00Z"));
    private final Misses misses = new Misses(new Callers(List.of()), clock);

    @Test
    void links_that_lead_somewhere_are_never_counted() {
        look(OFFICE, 1_000, true);
        assertFalse(waits(OFFICE));
    }

    @Test
    void after_thirty_misses_an_address_looks_at_one_link_at_a_time_and_others_do_not() {
        look(OFFICE, 29, false);
        assertFalse(waits(OFFICE));
        look(OFFICE, 1, false);
        assertTrue(waits(OFFICE));
        assertFalse(waits(HOME));
    }

    @Test
    void a_link_that_works_still_works_at_such_an_address() {
        look(OFFICE, 40, false);
        assertEquals("the start page", misses.look(OFFICE, () -> "the start page", _ -> false));
    }

    @Test
    void one_miss_is_forgiven_every_ten_seconds_and_all_of_them_at_midnight() {
        look(OFFICE, 40, false);
        clock.moveTo(clock.instant().plus(Duration.ofSeconds(11)));
        assertFalse(waits(OFFICE));
        look(OFFICE, 2, false);
        assertTrue(waits(OFFICE));
        clock.moveTo(Instant.parse("2026-05-11T23:00:00Z"));
        assertFalse(waits(OFFICE));
    }

    @Test
    void the_addresses_of_one_household_are_one() {
        look(HOME, 30, false);
        assertTrue(waits(InetAddress.ofLiteral("2001:db8:0:1::2")));
        assertFalse(waits(InetAddress.ofLiteral("2001:db8:0:2::1")));
    }

    private void look(InetAddress from, int times, boolean hit) {
        for (var i = 0; i < times; i++) misses.look(from, () -> hit, found -> !found);
    }

    /** Whether a second look from an address begins only when the first is over. */
    private boolean waits(InetAddress from) {
        return misses.look(from, () -> {
            var second = Thread.ofPlatform().start(() -> misses.look(from, () -> true, _ -> false));
            while (second.isAlive() && second.getState() != Thread.State.WAITING) Thread.onSpinWait();
            return second.isAlive();
        }, _ -> false);
    }
}
