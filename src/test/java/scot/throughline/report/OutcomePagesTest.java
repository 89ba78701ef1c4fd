package scot.throughline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.throughline.report.HandMadeLedger.nextRelease;
import static scot.throughline.report.HandMadeLedger.quarter;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.throughline.outcome.Change;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Side;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Every;
import scot.throughline.survey.Measure.Good;
import scot.throughline.survey.ShippedSurveys;

class OutcomePagesTest {
    @Test
    void before_the_first_release_the_page_says_when_it_is() throws IOException {
        var heading = "No figures yet: first on " + Wording.day(WhatIsOut.nextRelease(LocalDate.of(2026, 5, 20), List.of()));
        assertTrue(Rendered.page("report/no-figures", "Outcomes", new Outcomes.NoFigures(heading), "no-figures")
                .contains("No figures yet: first on 14 July"));
    }

    @Test
    void between_the_end_of_a_quarter_and_its_release_the_next_figures_are_still_that_quarters() {
        assertEquals(LocalDate.of(2026, 7, 14), WhatIsOut.nextRelease(LocalDate.of(2026, 7, 14), List.of()));
        assertEquals(LocalDate.of(2026, 10, 14), WhatIsOut.nextRelease(LocalDate.of(2026, 7, 15), List.of()));
        var out = new HandMadeLedger().counts("home-settled", Side.END, quarter(2026, 1), 20, 40).figures("c");
        assertEquals(LocalDate.of(2026, 10, 14), WhatIsOut.nextRelease(LocalDate.of(2026, 7, 14), out));
    }

    @Test
    void after_one_quarter_there_are_figures_and_nothing_to_compare() throws IOException {
        var ledger = new HandMadeLedger().counts("home-settled", Side.END, quarter(2025, 3), 13, 20)
                .counts("home-settled", Side.START, quarter(2025, 3), 3, 9).covers(quarter(2025, 3), 70, 60, 52, 20);
        var all = overview(ledger, "one-quarter");
        assertTrue(all.contains("65%") && all.contains("too few to show") && all.contains("not yet published"));
        var one = detail(SampleMeasures.HOME, ledger, "one-quarter-home");
        assertTrue(one.contains("Home settled now: too early to say") && one.contains("A year must be over"));
        assertTrue(one.contains("hatch-wide"));
    }

    @Test
    void a_measure_nobody_has_published_yet_has_a_page_without_a_picture() throws IOException {
        var page = detail(SampleMeasures.HOME_BETTER, new HandMadeLedger(), "nothing-yet");
        assertTrue(page.contains("not yet published"));
        assertFalse(page.contains("<table") || page.contains("class=\"trend"));
    }

    @Test
    void three_years_show_headlines_first_and_explain_the_held_quarter() throws IOException {
        var all = overview(threeYears(), "three-years");
        assertTrue(all.indexOf("In work or learning now") < all.indexOf("At least one problem better"),
                "housing, substances, work come first");
        assertTrue(all.contains("July to December 2024 is one figure"));
        assertTrue(all.contains("of people for whom this was ever a problem"));

        var one = detail(SampleMeasures.HOME, threeYears(), "three-years-home");
        assertTrue(one.contains("from 2024/25 to 2025/26") || one.contains("in 2025/26 than in 2024/25"));
        assertTrue(one.contains("smallest that could have been noticed"));
        assertTrue(one.contains("2024/25 Q2 to 2024/25 Q3"));
        assertFalse(one.contains("<td class=\"govuk-table__cell\"><strong>held"), "a held quarter gives way to the figure that holds it");
    }

    @Test
    void better_stands_beside_worse_of_the_same_people() throws IOException {
        var page = detail(SampleMeasures.HOME_BETTER, threeYears(), "three-years-home-better");
        assertTrue(page.contains(">Better</th>") && page.contains(">Worse</th>"));
        assertTrue(page.contains("2025/26 October to March"));
    }

    @Test
    void a_quarter_still_held_says_why_and_what_was_last_shown() throws IOException {
        var next = quarter(2026, 1);
        var page = detail(SampleMeasures.HOME, threeYears().shows("home-settled", Side.END, next, next, new Shown.Held()), "held");
        assertTrue(page.contains("held for the next figure") && page.contains("last shown: "));
        assertTrue(page.contains("April to June 2026 is held"));
    }

    @Test
    void a_figure_that_would_give_somebody_away_is_counted_with_what_is_withheld() throws IOException {
        var next = quarter(2026, 1);
        var page = detail(SampleMeasures.HOME, threeYears().shows("home-settled", Side.END, next, next, new Shown.Withheld()), "withheld");
        assertTrue(page.contains("figures, 1 of them because with others they would have given somebody away."));
    }

    @Test
    void a_line_breaks_where_its_figures_begin_to_stand_for_something_else() throws IOException {
        var ledger = threeYears().defines("home-settled", quarter(2023, 1), "people who have a roof, of everyone who answered")
                .defines("home-settled", quarter(2025, 2), "people who have a safe place, of everyone who answered");
        var page = detail(SampleMeasures.HOME, ledger, "broken-home", new Change(LocalDate.of(2024, 3, 4), "Travel passes for everybody"));

        assertTrue(
                page.contains("2025/26 is not comparable with 2024/25") && page.contains("Not compared: the line breaks on 1 July 2025"));
        assertTrue(page.contains("A, 4 March 2024: Travel passes for everybody"));
        assertTrue(page.contains("B, At the end, from 1 July 2025: the line breaks. Before, this counted people who have a roof"));
        assertTrue(page.contains("trend__mark--break"));
        assertTrue(
                LedgerFile.csv(List.of(SampleMeasures.HOME), ledger.published()).contains("\"Before, this counted people who have a roof"));
        var whole = polylines(detail(SampleMeasures.HOME, threeYears(), "three-years-home"));
        assertEquals(whole + 2, polylines(page), "one more piece in each of the two pictures");
    }

    @Test
    void a_page_says_who_is_counted_whose_figure_it_is_and_how_it_stands_to_the_target_of_its_time() throws IOException {
        var page = detail(SampleMeasures.HOME, threeYears(), "three-years-home");
        assertTrue(page.contains("People who have a safe place they can stay in.") && page.contains("Service manager"));
        assertTrue(page.contains("Life chances are improved through needs"));
        assertTrue(page.contains("The target then was 60%, set from April 2025."));
        assertTrue(page.contains("Cannot tell") && page.contains("limits take 12 figures"));
        assertTrue(page.contains("the target, 55% from October 2023, 60% from April 2025.") && page.contains(">Target 60%</text>"));
        assertTrue(page.contains("Figure by figure") && page.contains("A run chart of "));
        assertFalse(detail(SampleMeasures.HOME_BETTER, threeYears(), "three-years-home-better").contains("Is the target met?"));
    }

    @Test
    void with_enough_answers_there_are_limits_and_the_rule_that_fires_is_named() throws IOException {
        var ledger = new HandMadeLedger();
        for (var at = 0; at < 12; at++)
            ledger.counts("home-settled", Side.END, quarter(2023, 1).plus(at), at == 11 ? 190 : 98 + at % 2 * 4, 200 + at);
        var page = detail(SampleMeasures.HOME, ledger, "limits-home");
        assertTrue(page.contains("is above the upper limit of ") && page.contains("The rule: a figure outside the limits."));
        assertTrue(page.contains("Target met") && page.contains("it is hit and miss"));
        assertTrue(overview(ledger, "limits").contains("a figure outside the limits"));
    }

    private static long polylines(String page) {
        return page.split("class=\"trend__line\"", -1).length - 1L;
    }

    @Test
    void a_page_and_its_picture_say_nothing_in_a_style_attribute() throws IOException {
        var page = detail(SampleMeasures.HOME, threeYears(), "three-years-home");
        assertFalse(page.contains(" style=") || page.contains("<script"));
    }

    @Test
    void distance_travelled_has_a_row_for_each_part_of_life_with_what_people_said_looking_back() throws IOException {
        var measures = ShippedSurveys.all().measures();
        assertTrue(distance(measures, new HandMadeLedger(), "distance-empty")
                .contains("Distance travelled: first figures when a year is over"));
        var ledger = new HandMadeLedger().distance(measures).counts("home-better", Side.END, quarter(2025, 4).half(), 16, 30);
        var page = DistancePage.of(measures, ledger.published(), List.of(), nextRelease());

        assertEquals(List.of("Home", "Drinking", "Drug use", "Work, learning, volunteering", "Staying out of trouble"),
                page.rows().stream().map(DistancePage.Row::domain).toList());
        assertEquals(List.of("about 25", "60%", "65%", "20% or less", "too few to show", "too few to show", "55%"),
                page.rows().getFirst().cells().stream().map(DistancePage.Cell::words).toList());
        assertEquals("not asked", page.rows().getLast().cells().getLast().words());
        assertEquals(List.of("65%", "1.2", "65%"), page.across().stream().map(each -> each.figure().words()).toList());
        assertTrue(distance(measures, ledger, "distance").contains("October 2025 to March 2026, 95% interval"));
    }

    private static String distance(List<Measure> measures, HandMadeLedger ledger, String name) throws IOException {
        var page = DistancePage.of(measures, ledger.published(), ledger.coverage("c", Family.EXIT), nextRelease());
        return Rendered.page("report/distance", "Distance travelled", page, name);
    }

    private static HandMadeLedger threeYears() {
        return HandMadeLedger.threeYears(SampleMeasures.keys(Every.QUARTER, Good.MORE), SampleMeasures.withStart(),
                SampleMeasures.keys(Every.HALF_YEAR, Good.MORE), SampleMeasures.keys(Every.HALF_YEAR, Good.FEWER));
    }

    private static String overview(HandMadeLedger ledger, String name) throws IOException {
        return Rendered.page("report/outcomes", "Outcomes", OutcomesPage.of(SampleMeasures.ALL, ledger.published(),
                ledger.coverage("c", Family.EXIT), Who.of(HandMadeHeard.year()), nextRelease()), name);
    }

    private static String detail(Measure measure, HandMadeLedger ledger, String name, Change... changes) throws IOException {
        return Rendered.page("report/outcome", measure.name(), OutcomePage.of(measure, SampleMeasures.ALL, ledger.published(changes),
                ledger.coverage("c", Family.EXIT), nextRelease()), name);
    }

    @Test
    void the_file_holds_what_the_ledger_holds() {
        var csv = LedgerFile.csv(List.of(SampleMeasures.HOME), threeYears().published());
        assertTrue(csv.startsWith("measure,base,side,period,"));
        assertTrue(csv.contains("held for the next figure"));
        assertEquals(1 + 12 + 12, csv.lines().count());
    }
}
