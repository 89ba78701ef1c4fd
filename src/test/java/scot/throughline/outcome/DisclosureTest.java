package scot.throughline.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scot.throughline.outcome.Shown.AboutHalf;
import scot.throughline.outcome.Shown.AtLeast;
import scot.throughline.outcome.Shown.AtMost;
import scot.throughline.outcome.Shown.HalfOrLess;
import scot.throughline.outcome.Shown.HalfOrMore;
import scot.throughline.outcome.Shown.Mean;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Shown.TooFew;
import scot.throughline.outcome.Shown.Withheld;

class DisclosureTest {
    /** Every table up to this many answers is tried, which is more than a council hears in a year. */
    private static final int MOST = 400;

    @Test
    void ten_answers_are_the_fewest_that_are_shown() {
        assertEquals(new TooFew(), Disclosure.protect(4, 9));
        assertEquals(new TooFew(), Disclosure.protect(0, 0));
        assertEquals(new HalfOrLess(10), Disclosure.protect(4, 10));
    }

    @Test
    void under_twenty_answers_a_share_is_in_words() {
        assertEquals(new HalfOrMore(10), Disclosure.protect(7, 10));
        assertEquals(new HalfOrMore(15), Disclosure.protect(10, 15));
        assertEquals(new AboutHalf(15), Disclosure.protect(7, 15));
        assertEquals(new HalfOrLess(15), Disclosure.protect(2, 15));
        assertEquals(new Percent(55, 20), Disclosure.protect(10, 18));
    }

    @Test
    void percentages_come_in_steps_of_five_and_from_two_hundred_answers_of_one() {
        assertEquals(new Percent(65, 40), Disclosure.protect(27, 41));
        assertEquals(new Percent(67, 300), Disclosure.protect(201, 300));
    }

    @Test
    void nearly_everybody_and_nearly_nobody_are_coded_as_published() {
        assertEquals(List.of(50, 60, 70, 80, 80, 80, 85, 85, 90, 90, 90, 90, 90, 95, 95),
                IntStream.rangeClosed(2, 16).map(fives -> Disclosure.codedFrom(5 * fives)).boxed().toList());
        assertEquals(new AtLeast(70, 20), Disclosure.protect(20, 20));
        assertEquals(new AtMost(30, 20), Disclosure.protect(0, 20));
        assertEquals(new AtLeast(95, 250), Disclosure.protect(250, 250));
    }

    @Test
    void nothing_shown_is_finer_than_its_rule() {
        for (var of = 0; of <= MOST; of++) for (var counted = 0; counted <= of; counted++) nothingIsFinerThanItsRule(counted, of);
    }

    private static void nothingIsFinerThanItsRule(int counted, int of) {
        var shown = Disclosure.protect(counted, of);
        assertEquals(of < 10, shown instanceof TooFew);
        if (!(shown instanceof Share share)) return;

        assertEquals(0, share.base() % 5);
        assertTrue(Math.abs(share.base() - of) <= 2, "the base is within two people");
        assertTrue(share.range().low() <= 100.0 * counted / of && 100.0 * counted / of <= share.range().high(), "the figure is true");
        assertEquals(share.base() < 20, share instanceof HalfOrMore || share instanceof AboutHalf || share instanceof HalfOrLess);
        if (share instanceof Percent(var percent, var base)) {
            assertEquals(0, percent % (base < 200 ? 5 : 1));
            assertTrue(percent > 100 - Disclosure.codedFrom(base) && percent < Disclosure.codedFrom(base));
        }
    }

    @Test
    void a_hidden_end_may_hold_nobody_or_up_to_five_people_whatever_the_true_base() {
        IntStream.rangeClosed(11, MOST).forEach(of -> {
            for (var end : List.of(Disclosure.protect(0, of), Disclosure.protect(of, of)))
                assertTrue(fits(of, x -> Disclosure.protect(x, of).equals(end)) >= 6);
        });
    }

    @Test
    void ten_eleven_and_twelve_answers_cover_for_each_other_where_ten_alone_could_not() {
        var few = new ArrayList<Integer>();
        for (var of = 10; of <= 12; of++) for (var x = 0; x <= of; x++) if (Disclosure.protect(x, of) instanceof HalfOrLess) few.add(x);
        assertEquals(5, few.stream().mapToInt(x -> x).max().orElseThrow());
    }

    @Test
    void one_to_four_people_on_either_side_are_never_shown_apart_from_none() {
        for (var of = 10; of <= MOST; of++) {
            for (var few = 0; few <= 4; few++) {
                assertEquals(Disclosure.protect(0, of), Disclosure.protect(few, of));
                assertEquals(Disclosure.protect(of, of), Disclosure.protect(of - few, of));
            }
        }
    }

    @Test
    void a_mean_is_shown_from_twenty_answers_and_only_in_the_middle_of_its_scale() {
        assertEquals(new TooFew(), Disclosure.mean(20, 9, 0, 5));
        assertEquals(new Withheld(), Disclosure.mean(40, 17, 0, 5));
        assertEquals(new Mean(22, 20), Disclosure.mean(40, 18, 0, 5));
        assertEquals(new Mean(12, 60), Disclosure.mean(70, 60, 0, 5));
        for (var total : List.of(0, 28, 72, 100)) assertEquals(new Withheld(), Disclosure.mean(total, 20, 0, 5));
    }

    @Test
    void whatever_mean_is_shown_nobody_or_up_to_five_people_may_have_any_one_number() {
        for (var of = 0; of <= MOST; of++)
            for (var least = 0; least <= 1; least++)
                for (var most = least + 2; most <= 6; most++)
                    for (var total = of * least; total <= of * most; total++) nobodyIsPinnedByTheMean(total, of, least, most);
    }

    private static void nobodyIsPinnedByTheMean(int total, int of, int least, int most) {
        if (!(Disclosure.mean(total, of, least, most) instanceof Mean(var tenths, var base))) return;
        assertTrue(base >= 20 && Math.abs(base - of) <= 2);
        assertTrue(Math.abs(tenths / 10.0 - (double) total / of) <= 0.05 + 1e-9, "the figure is true");
        for (var people = 0; people <= 5; people++) {
            for (var end = least; end <= most; end += most - least) {
                var others = total - people * end;
                if (others < (of - people) * least || others > (of - people) * most) fail(people + " may not have " + end);
            }
        }
    }

    @Test
    void what_a_share_leaves_is_as_coarse_as_the_share() {
        assertEquals(new Percent(35, 40), new Percent(65, 40).rest());
        for (var of = 10; of <= MOST; of++) {
            for (var counted = 0; counted <= of; counted++) {
                var rest = ((Share) Disclosure.protect(counted, of)).rest();
                assertEquals(Disclosure.protect(counted, of), rest.rest());
                assertTrue(rest.range().low() <= 100.0 * (of - counted) / of && 100.0 * (of - counted) / of <= rest.range().high());
            }
        }
    }

    @Test
    void a_response_rate_needs_ten_answers_and_comes_in_fives() {
        assertEquals(OptionalInt.empty(), Disclosure.response(9, 30));
        assertEquals(OptionalInt.of(30), Disclosure.response(26, 77), "25 of 77, as the base is shown");
        assertEquals(Disclosure.response(23, 40), Disclosure.response(27, 40), "it tells nothing that the base does not");
        assertEquals(OptionalInt.of(100), Disclosure.response(13, 13));
    }

    private static long fits(int of, IntPredicate shown) {
        return IntStream.rangeClosed(0, of).filter(shown).count();
    }
}
