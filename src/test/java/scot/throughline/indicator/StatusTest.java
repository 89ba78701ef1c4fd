package scot.throughline.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.throughline.indicator.Better.FEWER;
import static scot.throughline.indicator.Better.MORE;
import static scot.throughline.indicator.Better.UNKNOWN;
import static scot.throughline.indicator.Status.AMBER;
import static scot.throughline.indicator.Status.CANNOT_TELL;
import static scot.throughline.indicator.Status.GREEN;
import static scot.throughline.indicator.Status.RED;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatusTest {
    private static final Tolerance USUAL = new Tolerance(new BigDecimal("5"));

    @Test
    void at_the_target_is_green_and_a_twentieth_short_of_it_is_still_amber() {
        assertEquals(GREEN, of("90", "90"));
        assertEquals(AMBER, of("77", "80"));
        assertEquals(AMBER, of("76", "80"));
        assertEquals(RED, of("75.999", "80"));
        assertEquals(AMBER, Status.of(new BigDecimal("84"), new BigDecimal("80"), FEWER, USUAL));
        assertEquals(RED, Status.of(new BigDecimal("84.001"), new BigDecimal("80"), FEWER, USUAL));
    }

    @Test
    void without_a_target_or_a_way_that_is_better_nobody_can_tell() {
        assertEquals(CANNOT_TELL, Status.of(BigDecimal.TEN, null, MORE, USUAL));
        assertEquals(CANNOT_TELL, Status.of(BigDecimal.TEN, BigDecimal.ONE, UNKNOWN, USUAL));
    }

    @Test
    void a_better_value_never_has_a_worse_status_and_fewer_mirrors_more() {
        var dice = new Random(7);
        for (var i = 0; i < 20_000; i++) {
            var target = BigDecimal.valueOf(dice.nextInt(2001) - 500, 1);
            var value = BigDecimal.valueOf(dice.nextInt(2001) - 500, 1);
            var more = value.add(BigDecimal.valueOf(dice.nextInt(100), 1));
            var tolerance = new Tolerance(BigDecimal.valueOf(dice.nextInt(101)));
            var status = Status.of(value, target, MORE, tolerance);
            assertTrue(Status.of(more, target, MORE, tolerance).compareTo(status) <= 0, () -> value + " of " + target);
            assertEquals(status, Status.of(value.negate(), target.negate(), FEWER, tolerance));
            assertEquals(status == GREEN, value.compareTo(target) >= 0);
            assertEquals(status != RED, target.subtract(value).compareTo(tolerance.of(target)) <= 0 || status == GREEN);
            assertTrue(Status.of(value, target, MORE, new Tolerance(BigDecimal.ZERO)) != AMBER);
        }
    }

    @Test
    void no_two_look_alike_without_colour() {
        assertEquals(Status.values().length, Arrays.stream(Status.values()).map(Status::shape).distinct().count());
        assertEquals(Direction.values().length, Arrays.stream(Direction.values()).map(Direction::shape).distinct().count());
        assertThrows(IllegalArgumentException.class, () -> new Tolerance(new BigDecimal("-1")));
    }

    private static Status of(String value, String target) {
        return Status.of(new BigDecimal(value), new BigDecimal(target), MORE, USUAL);
    }
}
