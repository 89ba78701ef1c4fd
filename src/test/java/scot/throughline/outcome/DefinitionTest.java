package scot.throughline.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Shown.Held;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.About;
import scot.throughline.survey.Measure.Counted;
import scot.throughline.survey.Measure.Every;
import scot.throughline.survey.Measure.Good;

class DefinitionTest {
    private static final Quarter Q1 = Quarterly.FIRST;
    private static final Measure NOW = measure("people who have a safe place", "of everyone who answered", Set.of("YES"), null);

    @Test
    void the_first_figure_records_what_it_stands_for_and_that_breaks_nothing() {
        var recorded = Definition.added(List.of(NOW), published(Q1), List.of());

        assertEquals(List.of(new Definition("home-settled", Side.END, Q1, "people who have a safe place, of everyone who answered",
                "exit NOW_OK.HOME counting [YES] of [NO, YES]")), recorded);
        assertEquals(List.of(), Break.of(NOW, Side.END, recorded));
    }

    @Test
    void the_same_definition_is_recorded_once() {
        var recorded = Definition.added(List.of(NOW), published(Q1), List.of());

        assertEquals(List.of(), Definition.added(List.of(NOW), published(Q1.next()), recorded));
    }

    @Test
    void other_words_other_answers_and_another_base_each_break_the_line_and_say_why() {
        var recorded = Definition.added(List.of(NOW), published(Q1), List.of());
        for (var changed : List.of(measure("people who have a roof", "of everyone who answered", Set.of("YES"), null),
                measure("people who have a safe place", "of everyone who was asked", Set.of("YES"), null),
                measure("people who have a safe place", "of everyone who answered", Set.of("YES", "NO"), null))) {
            var more = Definition.added(List.of(changed), published(Q1.plus(3)), recorded);
            var breaks = Break.of(changed, Side.END, List.of(more.getFirst(), recorded.getFirst()));

            assertEquals(List.of(Q1.plus(3)), breaks.stream().map(Break::since).toList());
            assertTrue(
                    breaks.getFirst().why().matches("Before, this counted people who have a safe place, of .* Since, .*|Other answers.*"));
        }
    }

    @Test
    void a_name_an_owner_and_a_target_are_no_part_of_what_a_figure_stands_for() {
        var recorded = Definition.added(List.of(NOW), published(Q1), List.of());
        var renamed = new Measure("home-settled", "Home", NOW.base(), List.of("HOPE"), NOW.end(), null, Every.QUARTER, false, Good.MORE,
                new About("people who have a safe place", "Somebody else", List.of("1.1"), List.of(), List.of(), null));

        assertEquals(List.of(), Definition.added(List.of(renamed), published(Q1.next()), recorded));
    }

    @Test
    void a_held_figure_stands_for_nothing_until_it_is_shown() {
        assertEquals(List.of(), Definition.added(List.of(NOW), List.of(Quarterly.figure(Q1, new Held())), List.of()));
    }

    @Test
    void a_council_may_break_the_line_by_hand() {
        var byHand = measure("people who have a safe place", "of everyone who answered", Set.of("YES"), Q1.plus(2));

        assertEquals(List.of(Q1.plus(2)), Break.of(byHand, Side.END, List.of()).stream().map(Break::since).toList());
    }

    @Test
    void a_figure_that_reaches_over_a_break_belongs_to_what_came_before() {
        var broken = new Break(Q1.plus(1), "");
        var joined = new LedgerEntry("home-settled", Side.END, Kind.ALL, "", Q1.plus(1), Q1, new Percent(50, 20),
                Q1.releasedOn());

        assertTrue(broken.isAfter(joined));
        assertFalse(broken.isAfter(Quarterly.figure(Q1.plus(1), new Percent(50, 20))));
    }

    private static List<LedgerEntry> published(Quarter quarter) {
        return List.of(Quarterly.figure(quarter, new Percent(50, 20)));
    }

    private static Measure measure(String counts, String base, Set<String> counted, @Nullable Quarter comparableSince) {
        return new Measure("home-settled", "Home settled now", base, List.of("HOME"),
                new Counted(Family.EXIT, "NOW_OK.HOME", counted, Set.of("YES", "NO")), null, Every.QUARTER, true, Good.MORE,
                new About(counts, "", List.of(), List.of(), List.of(), comparableSince));
    }
}
