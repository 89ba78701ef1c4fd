package scot.throughline.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final double GAP = Double.NaN;

    @Test // mean 52.5; moving ranges 4 2 6 3 5 1 4 2 6 3 5, mean 41/11
    void xmr_limits_are_the_mean_and_two_point_six_six_mean_moving_ranges() {
        var limits = Limits.of(Quarterly.values(50, 54, 52, 58, 55, 50, 51, 55, 53, 47, 50, 55));

        assertEquals(52.5, limits.middle(), 1e-9);
        assertEquals(52.5 + 2.66 * 41 / 11, limits.high(0), 1e-9);
        assertEquals(52.5 - 2.66 * 41 / 11, limits.low(11), 1e-9);
    }

    @Test // ranges 1 1 1 8 9 and twelve times 1: mean 32/17, so 6.15 and more are left out, and what is left has the mean 1
    void a_leap_does_not_widen_the_limits_that_should_show_it() {
        var limits = Limits.of(Quarterly.values(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1));

        assertEquals(35.0 / 18, limits.middle(), 1e-9);
        assertEquals(35.0 / 18 + 2.66, limits.high(4), 1e-9);
        assertEquals(35.0 / 18 - 2.66, limits.low(4), 1e-9);
    }

    @Test // ranges of 0 (ten) and 1: mean 1/11, and 1 is more than 3.267 times that; nothing is taken twice
    void leaps_are_left_out_once_and_may_leave_no_spread_at_all() {
        var limits = Limits.of(Quarterly.values(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6));

        assertEquals(0, limits.reach().getFirst(), 1e-9);
        assertEquals(61.0 / 12, limits.middle(), 1e-9);
    }

    @Test // without the range across the gap, which would be 40, all are 2
    void there_is_no_moving_range_across_a_gap() {
        var limits = Limits.of(Quarterly.values(10, 12, 10, 12, 10, 12, GAP, 52, 50, 52, 50, 52, 50));

        assertEquals(2.66 * 2, limits.reach().getFirst(), 1e-9);
    }

    @Test // p̄ = (30 of 50 + 80 of 100 + 50 of 50) / 200 = 80 %; 3 √(80 × 20 / 50) = 16.97
    void limits_of_shares_follow_the_base_of_each() {
        var limits = Limits.of(Quarterly.shares(new double[]{60, 80, 100}, new int[]{50, 100, 50}));

        assertEquals(80, limits.middle(), 1e-9);
        assertEquals(16.97, limits.reach().get(0), 0.005);
        assertEquals(12.00, limits.reach().get(1), 0.005);
        assertTrue(limits.low(0) < limits.low(1));
    }

    @Test
    void shares_of_one_and_the_same_base_are_judged_by_how_they_move() {
        var limits = Limits.of(Quarterly.shares(new double[]{60, 70, 60}, new int[]{50, 50, 50}));

        assertEquals(26.6, limits.reach().getFirst(), 1e-9);
    }

    @Test
    void moving_or_stretching_all_values_moves_or_stretches_the_limits_with_them() {
        var random = new Random(20261122);
        for (var round = 0; round < 200; round++) {
            var values = DoubleStream.generate(() -> random.nextInt(100)).limit(12 + random.nextInt(12)).toArray();
            var one = Limits.of(Quarterly.values(values));
            var other = Limits.of(Quarterly.values(DoubleStream.of(values).map(value -> 3 * value + 7).toArray()));

            assertEquals(3 * one.middle() + 7, other.middle(), 1e-6);
            assertEquals(3 * one.reach().getFirst(), other.reach().getFirst(), 1e-6);
        }
    }
}
