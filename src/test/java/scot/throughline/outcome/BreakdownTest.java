package scot.throughline.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.outcome.Breakdown.Place;
import scot.throughline.seal.Kind;

class BreakdownTest {
    private static final FinancialYear YEAR = new FinancialYear(2025);

    @Test
    void a_part_is_outside_only_where_nothing_it_may_be_is_anything_the_council_may_be() {
        var breakdown = breakdown(everyone(120, 200), label("low", 8, 40), label("high", 38, 40), label("same", 24, 40),
                label("few", 3, 9));
        assertEquals(List.of(Place.BELOW, Place.ABOVE, Place.WITHIN, Place.CANNOT_TELL),
                breakdown.parts().stream().map(Breakdown.Part::place).toList());
        assertEquals(3, breakdown.compared());
    }

    @Test
    void in_words_it_may_be_anything_they_cover_and_without_a_council_nobody_can_tell() {
        assertEquals(Place.WITHIN, breakdown(everyone(120, 200), label("words", 10, 15)).parts().getFirst().place());
        assertEquals(Place.CANNOT_TELL, breakdown(List.of(), label("alone", 8, 40)).parts().getFirst().place());
    }

    @Test
    void where_all_are_alike_fewer_than_one_in_a_hundred_is_called_outside() {
        var chance = new Random(7);
        var outside = 0;
        var all = 0;
        for (var year = 0; year < 500; year++) {
            var labels = new ArrayList<LedgerEntry>();
            var counted = 0;
            var of = 0;
            for (var at = 0; at < 5; at++) {
                var people = 12 + chance.nextInt(40);
                var its = (int) chance.ints(people, 0, 100).filter(number -> number < 60).count();
                labels.add(label("t" + at, its, people));
                counted += its;
                of += people;
            }
            outside += Breakdown.newest(everyone(counted, of), labels).orElseThrow().outside().size();
            all += labels.size();
        }
        System.out.printf("Called outside where all are alike: %.2f%% of %d%n", 100.0 * outside / all, all);
        assertTrue(outside < all / 100);
    }

    private static Breakdown breakdown(List<LedgerEntry> everyone, LedgerEntry... labels) {
        return Breakdown.newest(everyone, List.of(labels)).orElseThrow();
    }

    private static List<LedgerEntry> everyone(int counted, int of) {
        return List.of(entry(Kind.ALL, "", counted, of));
    }

    private static LedgerEntry label(String label, int counted, int of) {
        return entry(Kind.TEAM, label, counted, of);
    }

    private static LedgerEntry entry(Kind kind, String label, int counted, int of) {
        return new LedgerEntry("home-settled", Side.END, kind, label, YEAR, YEAR.quarters().getFirst(), Disclosure.protect(counted, of),
                YEAR.releasedOn());
    }
}
