package scot.throughline.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import scot.throughline.outcome.Shown.AtLeast;
import scot.throughline.outcome.Shown.HalfOrMore;
import scot.throughline.outcome.Shown.Held;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Shown.TooFew;
import scot.throughline.survey.Measure.Good;

class StandingTest {
    @Test // 62.5 % of 18 has the Wilson interval 39.6 % to 80.9 %, 67.5 % of 18 has 44.1 % to 84.6 %
    void a_target_inside_the_widened_interval_cannot_be_told() {
        var figure = new Percent(65, 20);
        var mayBe = Standing.mayBe(figure);
        assertEquals(39.6, mayBe.low(), 0.6);
        assertEquals(84.8, mayBe.high(), 0.6);
        assertEquals(Standing.CANNOT_TELL, Standing.of(figure, 60, Good.MORE));
        assertEquals(Standing.MET, Standing.of(figure, 35, Good.MORE));
        assertEquals(Standing.MISSED, Standing.of(figure, 90, Good.MORE));
    }

    @Test
    void where_fewer_is_good_the_sides_change() {
        assertEquals(Standing.MISSED, Standing.of(new Percent(65, 20), 35, Good.FEWER));
        assertEquals(Standing.MET, Standing.of(new Percent(65, 20), 90, Good.FEWER));
    }

    @Test
    void what_is_coded_or_in_words_counts_for_the_least_it_may_be_and_what_is_withheld_for_nothing() {
        assertEquals(Standing.MET, Standing.of(new AtLeast(95, 200), 85, Good.MORE));
        assertEquals(Standing.CANNOT_TELL, Standing.of(new AtLeast(95, 200), 95, Good.MORE));
        assertEquals(Standing.CANNOT_TELL, Standing.of(new HalfOrMore(15), 50, Good.MORE));
        for (var withheld : List.of(new TooFew(), new Held())) assertEquals(Standing.CANNOT_TELL, Standing.of(withheld, 0, Good.MORE));
    }

    /** Every table, so every count that a shown figure may hide. */
    @Test
    void no_true_count_behind_a_met_target_has_an_interval_below_it() {
        for (var of = 10; of <= 120; of++) for (var counted = 0; counted <= of; counted++) {
            if (!(Disclosure.protect(counted, of) instanceof Share share)) continue;
            var mayBe = Standing.mayBe(share);
            var its = Wilson.interval(100.0 * counted / of, of);
            assertTrue(mayBe.low() <= its.low() + 1e-9 && its.high() <= mayBe.high() + 1e-9, counted + " of " + of);
            var target = (int) Math.ceil(its.low()) + 1;
            assertNotEquals(Standing.MET, Standing.of(share, target, Good.MORE));
        }
    }
}
