package scot.throughline.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WilsonTest {
    @Test
    void seven_of_ten_lies_between_39_7_and_89_2_per_cent() {
        var interval = Wilson.interval(70, 10);
        assertEquals(39.7, interval.low(), 0.05);
        assertEquals(89.2, interval.high(), 0.05);
        assertEquals("40% to 89%", interval.words());
    }

    @Test
    void an_interval_holds_its_figure_and_stays_on_the_scale() {
        for (var base = 10; base <= 1_000; base += 5) {
            for (var percent = 0; percent <= 100; percent++) {
                var interval = Wilson.interval(percent, base);
                assertTrue(interval.low() >= 0 && interval.high() <= 100);
                assertTrue(interval.low() <= percent + 1e-9 && percent - 1e-9 <= interval.high());
            }
        }
    }
}
