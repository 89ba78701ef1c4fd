package scot.throughline.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Shown.Held;
import scot.throughline.outcome.Shown.TooFew;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Catalogue;
import scot.throughline.survey.Catalogue.Of;
import scot.throughline.survey.Catalogue.Table;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Counted;
import scot.throughline.survey.Measure.Every;
import scot.throughline.survey.Measure.Good;

class YearPlanTest {
    private static final FinancialYear YEAR = new FinancialYear(2026);
    private static final Measure SETTLED = new Measure("home-settled", "Home settled", "of everyone who answered", List.of("HOME"),
            new Counted(Family.EXIT, "NOW_OK.HOME", Set.of("YES"), Set.of("YES", "NO")), null, Every.QUARTER, true);
    private static final Measure BETTER = since("home-better", "3", Good.MORE);
    private static final Measure WORSE = since("home-worse", "1", Good.FEWER);
    private static final List<Measure> MEASURES = List.of(SETTLED, BETTER, WORSE);
    private static final Catalogue CATALOGUE = new Catalogue(List.of(new Table(Of.EVERYONE, Every.QUARTER, List.of("home-settled")),
            new Table(Of.EVERYONE, Every.HALF_YEAR, List.of("home-better", "home-worse")),
            new Table(Of.TEAM, Every.YEAR, List.of("home-settled"))));

    /**
     * 60 asked a quarter, 20 of them answering: enough each quarter. A half-year's base of 15 was shown for "better" and "worse", of 120 asked: 7.5 a
     * quarter, 15 a half-year, 30 a year.
     */
    @Test
    void the_shortest_period_with_fifteen_answers_is_proposed() {
        assertEquals(List.of(
                "home-settled:", "  from last year's published bases",
                "  quarter: about 20 answers, in per cent, 4 figures a year, a change under about 25 points goes unnoticed <- proposed",
                "  half-year: about 40 answers, in per cent, 2 figures a year, a change under about 25 points goes unnoticed",
                "  year: about 80 answers, in per cent, one figure a year, a change under about 25 points goes unnoticed",
                "home-better, home-worse:", "  from last year's published bases",
                "  quarter: about 8 answers, withheld nearly always",
                "  half-year: about 15 answers, in words, 2 figures a year, a change under about 55 points goes unnoticed <- proposed",
                "  year: about 30 answers, in per cent, one figure a year, a change under about 35 points goes unnoticed"),
                plan(lastYear(10, 20), Map.of()).lines());
    }

    @Test
    void fewer_asked_make_it_longer_and_the_catalogue_is_said_to_differ() {
        var plan = plan(lastYear(10, 20), Map.of(Family.EXIT, 30));

        assertEquals("  The catalogue differs: it says quarter.", plan.lines().get(5));
        assertEquals(List.of("tables:", "  - of: everyone", "    every: half-year", "    measures: [home-settled]", "  - of: everyone",
                "    every: year", "    measures: [home-better, home-worse]", "  - of: team", "    every: year",
                "    measures: [home-settled]"), plan.yaml());
    }

    @Test
    void a_period_that_is_longer_than_it_need_be_is_kept() {
        var plan = plan(lastYear(10, 20), Map.of(Family.EXIT, 600));

        assertEquals("  The catalogue differs: it says half-year, which is kept. Read there why before you make it shorter.",
                plan.lines().getLast());
        assertEquals("    measures: [home-better, home-worse]", plan.yaml().get(6));
        assertEquals("    every: half-year", plan.yaml().get(5));
    }

    @Test
    void what_people_answered_makes_no_difference_to_the_shape_of_the_year() {
        var plan = plan(lastYear(10, 20), Map.of());

        assertNotEquals(lastYear(10, 20), lastYear(1, 20));
        assertEquals(lastYear(10, 20), lastYear(10, 21), "21 answers are published as 20 are");
        for (var other : List.of(lastYear(1, 20), lastYear(20, 20), lastYear(10, 21))) {
            assertEquals(plan.lines(), plan(other, Map.of()).lines());
            assertEquals(plan.yaml(), plan(other, Map.of()).yaml());
        }
    }

    @Test
    void before_the_first_year_it_is_planned_from_invitations_alone() {
        var lines = plan(List.of(), Map.of()).lines();

        assertEquals("  from last year's response", lines.get(1));
        var unknown = YearPlan.of(MEASURES, CATALOGUE, List.of(), List.of(), Map.of(Family.EXIT, 40));
        assertEquals("  assuming that 30% answer", unknown.lines().get(1));
        assertEquals(
                "  quarter: about 12 answers, withheld now and then, else in words, 4 figures a year, no change from one year to the next "
                        + "can be told from chance",
                unknown.lines().get(2));
        assertEquals("  assuming that 30% answer, and that it is of 50% of them", unknown.lines().get(7));
        assertEquals("    every: half-year", unknown.yaml().get(2));
    }

    @Test
    void where_nothing_is_known_of_how_many_are_asked_the_catalogue_stays() {
        var plan = YearPlan.of(MEASURES, CATALOGUE, List.of(), List.of(), Map.of());

        assertEquals("  Nothing is known of how many will be asked, so it stays with the catalogue: every quarter.", plan.lines().get(1));
        assertEquals("    every: quarter", plan.yaml().get(2));
    }

    @Test
    void that_nobody_was_asked_says_nothing_of_the_next_year() {
        var nobody = YEAR.quarters().stream()
                .map(quarter -> new Coverage(Family.EXIT, quarter, OptionalInt.empty(), 0, 0, OptionalInt.empty(),
                        quarter.releasedOn()))
                .toList();

        assertEquals("    every: quarter", YearPlan.of(MEASURES, CATALOGUE, nobody, List.of(), Map.of()).yaml().get(2));
    }

    @Test
    void at_open_links_where_nobody_is_asked_as_many_are_expected_as_last_year() {
        var plan = YearPlan.of(List.of(SETTLED), CATALOGUE, List.of(), lastYear(10, 20), Map.of());

        assertEquals("  as many as last year: nobody is asked by name", plan.lines().get(1));
    }

    /** Of 240 asked 5, and 40 in two quarters, stood behind what was shown: 45 of 180, the held quarter being part of the next. */
    @Test
    void a_joined_figure_counts_for_all_its_quarters_and_too_few_as_five() {
        var quarters = YEAR.quarters();
        var figures = List.of(entry(SETTLED, quarters.get(0), quarters.get(0), new TooFew()),
                entry(SETTLED, quarters.get(1), quarters.get(1), new Held()),
                entry(SETTLED, quarters.get(2), quarters.get(1), Disclosure.protect(20, 40)));

        var expected = Expected.of(Expected.asked(coverage()), coverage(), figures, true).orElseThrow();
        assertEquals(15, expected.aQuarter(), 0.01);
    }

    @Test
    void labels_that_had_too_few_are_named_with_what_they_join() {
        var labels = List.of(new Label("north", "North"), new Label("south", "South"), new Label("east", "East", "south"),
                new Label("unpaid-work", "Unpaid work"));
        var figures = Stream.of("north", "east+south").map(label -> new LedgerEntry("home-settled", Side.END, Kind.TEAM, label, YEAR,
                YEAR.quarters().getFirst(), Disclosure.protect(6, label.equals("north") ? 40 : 12), YEAR.releasedOn())).toList();

        assertEquals(List.of("east with south: about 10 answers in 2026/27, together because one of them had under 10; may fall under 10",
                "north: about 40 answers in 2026/27",
                "unpaid-work: not shown, because it or what is left over with it had under 10; it joins none"),
                LabelPlan.lines(labels, figures));
        assertEquals(1, LabelPlan.lines(labels, List.of()).size());
    }

    private static YearPlan plan(List<LedgerEntry> ledger, Map<Family, Integer> asked) {
        return YearPlan.of(MEASURES, CATALOGUE, coverage(), ledger, asked);
    }

    /** A year in which so many of so many settled each quarter, and 15 of those asked in a half-year ever had a problem with their home. */
    private static List<LedgerEntry> lastYear(int settled, int answered) {
        var ledger = new ArrayList<LedgerEntry>();
        for (var quarter : YEAR.quarters()) {
            ledger.add(entry(SETTLED, quarter, quarter, Disclosure.protect(settled, answered)));
            if (quarter.number() % 2 == 1) continue;
            for (var measure : List.of(BETTER, WORSE))
                ledger.add(entry(measure, quarter.half(), quarter.plus(-1), Disclosure.protect(settled / 2, 15)));
        }
        return ledger;
    }

    private static List<Coverage> coverage() {
        return YEAR.quarters().stream()
                .map(quarter -> new Coverage(Family.EXIT, quarter, OptionalInt.of(70), 60, 55, OptionalInt.of(35), quarter.releasedOn()))
                .toList();
    }

    private static LedgerEntry entry(Measure measure, Period period, Quarter first, Shown shown) {
        return new LedgerEntry(measure.key(), Side.END, Kind.ALL, "", period, first, shown, period.releasedOn());
    }

    private static Measure since(String key, String counted, Good good) {
        return new Measure(key, key, "of people for whom this was ever a problem", List.of("HOME"),
                new Counted(Family.EXIT, "CH.HOME", Set.of(counted), Set.of("1", "2", "3")), null, Every.HALF_YEAR, false, good);
    }
}
