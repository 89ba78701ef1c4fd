package scot.throughline.auditor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.AtMost;
import scot.throughline.outcome.Shown.HalfOrLess;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.outcome.Shown.Withheld;
import scot.throughline.outcome.Side;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;
import scot.throughline.survey.ShippedSurveys;

class AuditorTest {
    private static final FinancialYear YEAR = new FinancialYear(2026);
    private static final Quarter Q1 = new Quarter(YEAR, 1);
    private static final Auditor AUDITOR = new Auditor(ShippedSurveys.all().questionnaires(), ShippedSurveys.all().measures());
    private static final PublicCounts NOTHING = new PublicCounts(Map.of(), Map.of());

    @Test
    void better_and_worse_that_leave_nobody_the_same_are_not_both_published() {
        var better = everyone("home-better", Q1.half(), new Percent(60, 25));
        var worse = everyone("home-worse", Q1.half(), new Percent(40, 25));
        assertEquals(List.of("Home better since the start, 2026/27 Q1 to 2026/27 Q2: answer 2: from 0 to 1, and nothing else"),
                failures(List.of(better, worse), NOTHING));
        assertEquals(1, withheld(AUDITOR.clear(List.of(), List.of(better, worse), NOTHING)));
        assertEquals(0,
                withheld(AUDITOR.clear(List.of(), List.of(better, everyone("home-worse", Q1.half(), new AtMost(20, 25))), NOTHING)));
    }

    @Test
    void a_label_that_is_left_when_all_others_are_taken_away_is_protected() {
        var all = everyone("home-settled", Q1, new AtMost(30, 20));
        var north = label("home-settled", "north", new AtMost(30, 20));
        var known = new PublicCounts(Map.of(Kind.TEAM, Set.of("north", "west")), Map.of());
        assertTrue(AUDITOR.audit(List.of(all, north), known).passes(), "the west may be nobody or some, and so may those settled in it");
    }

    /** A leader who knows exactly how many were asked learns how many answered at most, and with it more than the figure says. */
    @Test
    void how_many_were_asked_is_granted_to_the_attacker() {
        var figure = everyone("home-settled", Q1, new HalfOrLess(10));
        var asked = new PublicCounts(Map.of(), Map.of(Family.EXIT, Map.of(Q1, 10)));
        assertTrue(AUDITOR.audit(List.of(figure), NOTHING).passes());
        assertTrue(AUDITOR.audit(List.of(figure), asked).findings().stream()
                .anyMatch(finding -> finding.toString().endsWith("Q1: counted: anything from 0 to 4")));
    }

    @Test
    void what_stands_is_never_touched_and_what_is_new_gives_way() {
        var stands = List.of(everyone("home-better", Q1.half(), new Percent(60, 25)));
        var fresh = List.of(everyone("home-worse", Q1.half(), new Percent(40, 25)),
                everyone("work-better", Q1.half(), new Percent(50, 30)));
        assertEquals(List.of(new Withheld(), new Percent(50, 30)),
                AUDITOR.clear(stands, fresh, NOTHING).stream().map(LedgerEntry::shown).toList());
    }

    @Test
    void figures_that_no_people_could_have_given_are_told_as_a_contradiction() {
        var whole = everyone("home-better", Q1.half(), new Percent(80, 30));
        var more = everyone("home-worse", Q1.half(), new Percent(60, 30));
        assertTrue(failures(List.of(whole, more), NOTHING).getFirst().endsWith("the figures contradict each other"));
    }

    @Test
    void drinking_drugs_both_and_any_are_one_model() {
        var any = everyone("any-better", Q1, new AtMost(20, 25));
        var next = everyone("any-better", Q1.next(), new AtMost(20, 25));
        var drinking = everyone("drinking-better", Q1.half(), new Percent(90, 40));
        assertFalse(AUDITOR.audit(List.of(any, next, drinking), NOTHING).passes(), "who got better at drinking got better at something");
    }

    /** A list is answered as a whole, so bases of about 40 and about 60 contradict each other. */
    @Test
    void what_was_picked_from_one_list_is_of_the_same_people() {
        var food = everyone("hard-food", YEAR, new AtMost(10, 40));
        assertTrue(AUDITOR.audit(List.of(food, everyone("hard-job", YEAR, new Percent(50, 40))), NOTHING).passes());
        assertFalse(AUDITOR.audit(List.of(food, everyone("hard-job", YEAR, new Percent(50, 60))), NOTHING).passes());
    }

    /** Five barriers of at most four people each are not enough for the 23 or more who met any. */
    @Test
    void whoever_met_any_barrier_of_ours_met_one_of_them() {
        var any = everyone("hard-ours", YEAR, new Percent(60, 40));
        var each = Stream.of("travel-cost", "food", "hours", "no-work", "not-safe")
                .map(barrier -> everyone("hard-" + barrier, YEAR, new AtMost(10, 40))).toList();
        assertFalse(AUDITOR.audit(Stream.concat(Stream.of(any), each.stream()).toList(), NOTHING).passes());
    }

    private static List<String> failures(List<LedgerEntry> ledger, PublicCounts known) {
        return AUDITOR.audit(ledger, known).failures().stream().map(Finding::toString).toList();
    }

    private static long withheld(List<LedgerEntry> entries) {
        return entries.stream().filter(entry -> entry.shown() instanceof Withheld).count();
    }

    private static LedgerEntry everyone(String measure, Period period, Shown shown) {
        return new LedgerEntry(measure, Side.END, Kind.ALL, "", period, Quarter.of(period.firstDay()), shown, LocalDate.of(2026, 10, 14));
    }

    private static LedgerEntry label(String measure, String label, Shown shown) {
        return new LedgerEntry(measure, Side.END, Kind.TEAM, label, YEAR, Q1, shown, LocalDate.of(2027, 4, 14));
    }
}
