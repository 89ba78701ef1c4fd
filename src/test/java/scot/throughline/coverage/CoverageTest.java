package scot.throughline.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scot.throughline.people.EndedAlike;
import scot.throughline.people.Unasked;
import scot.throughline.people.Unasked.Counted;

class CoverageTest {
    private static final List<EndedAlike> ENDED = List.of(alike("north", EndedAlike.OFFERED, true, 40),
            alike("north", EndedAlike.OFFERED, false, 4),
            alike("south", EndedAlike.WAITING, false, 1), alike("south", "DIED", false, 2), alike("north", "OPTED_OUT", false, 3),
            alike("south", "NO_PHONE", false, 5), alike("south", "NOT_TOLD", false, 6));

    @Test
    void everybody_who_ended_is_counted_once_and_the_share_is_of_those_who_should_have_been_asked() {
        var reached = Reached.of(ENDED);
        assertEquals(61, reached.ended());
        assertEquals(56, reached.should());
        assertEquals(79, reached.share().orElseThrow());
        assertEquals(40, reached.delivered());
        var parts = reached.offered() + reached.waiting() + reached.not(Counted.EXCLUDED) + reached.not(Counted.NOT_CONTACTABLE)
                + reached.not(Counted.MISSED);
        assertEquals(reached.ended(), parts);
        assertEquals(Map.of(Unasked.DIED, 2L, Unasked.OPTED_OUT, 3L, Unasked.NO_PHONE, 5L, Unasked.NOT_TOLD, 6L), reached.unasked());
        assertTrue(Reached.of(List.of()).share().isEmpty());
    }

    @Test
    void months_quarters_and_years_are_told_apart() {
        assertEquals("May 2026", Stretch.parse("2026-05").orElseThrow().name());
        assertEquals("April 2026 to June 2026", Stretch.parse("2026-27.Q1").orElseThrow().name());
        assertEquals("April 2026 to March 2027", Stretch.parse("2026-27").orElseThrow().name());
        assertTrue(Stretch.parse("2026-13").isEmpty() && Stretch.parse("yesterday").isEmpty());
        assertTrue(Stretch.parse("2026-27.Q1").orElseThrow().holds(LocalDate.of(2026, 6, 30)));
    }

    private static EndedAlike alike(String team, String cameTo, boolean delivered, long n) {
        return new EndedAlike("2026-05", team, "town", "dtto", cameTo, delivered, n);
    }
}
