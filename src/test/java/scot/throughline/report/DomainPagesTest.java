package scot.throughline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.throughline.report.HandMadeLedger.nextRelease;
import static scot.throughline.report.HandMadeLedger.quarter;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import scot.throughline.outcome.Breakdown;
import scot.throughline.outcome.LabelNames;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Side;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Catalogue.Of;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Every;
import scot.throughline.survey.Measure.Good;
import scot.throughline.survey.ShippedSurveys;
import scot.throughline.survey.Surveys;

class DomainPagesTest {
    private static final Surveys SHIPPED = ShippedSurveys.all();

    @Test
    void parts_of_life_rest_on_the_measure_that_speaks_to_them_alone() {
        var parts = PartOfLife.all(SHIPPED.measures());
        assertEquals(List.of("home home-settled home-settled", "alc drinking-better substances-ok", "drug drugs-better substances-ok",
                "work work-or-learning work-or-learning", "mon money-better money-better", "mind mind-better mind-better",
                "body health-better health-better", "fam close-people-better close-people-better",
                "time free-time-better free-time-better", "cope coping-better coping-better",
                "hope sure-of-staying-out sure-of-staying-out",
                "exp respect respect"),
                parts.stream().map(part -> part.key() + " " + part.own().key() + " " + part.headline().key()).toList());
    }

    @Test
    void a_leader_reads_whether_it_is_better_whether_that_could_be_noticed_and_whether_it_is_noise() throws IOException {
        var page = page("home", threeYears(), "domain-home");
        assertTrue(page.contains("<h1 class=\"govuk-heading-l\">Home: "), page);
        assertTrue(page.contains("Better than the year before?") && page.contains("in 2025/26, about "));
        assertTrue(page.contains("What could we have noticed?") && page.contains("points or more, with about"));
        assertTrue(page.contains("Is that noise?"));
        assertTrue(page("home", new HandMadeLedger(), "domain-empty").contains("one quarter against another is mostly chance"));
    }

    @Test
    void two_ends_and_two_ways_to_ask_stand_beside_each_other_and_are_not_joined() throws IOException {
        var page = page("home", threeYears().distance(SHIPPED.measures()), "domain-home-moves");
        assertTrue(page.contains("are different people"));
        assertTrue(page.contains("Looking back: 60% say it got better since the start")
                && page.contains("The others said neither."));
        assertTrue(page.contains("Distance travelled: 65% of those in need at the start got better"));
        assertTrue(page.contains("This is change, not proof of what made it."));
    }

    @Test
    void a_breakdown_ranks_nobody_and_says_how_many_were_compared_and_who_is_not_shown() throws IOException {
        var page = page("home", apart(), "domain-home-apart");
        assertTrue(page.contains("By team: Unpaid work team below the expected range"), page);
        assertTrue(page.contains("3 are compared with the whole council in 2025/26."));
        assertTrue(page.contains("By area: no area differs from the whole council by more than chance may"));
        assertTrue(page.contains("or it would give somebody away: Glens."));
        assertTrue(page.contains("East team + South team"));
        var table = page.substring(page.indexOf("id=\"by-team-table\""));
        assertTrue(table.indexOf("East team +") < table.indexOf(">North team<")
                && table.indexOf(">North team<") < table.indexOf(">Unpaid work team<"));
        assertTrue(page.contains("◆") && page.contains("dots__diamond") && page.contains("Diamond: outside the expected range."));
    }

    @Test
    void every_picture_has_a_title_words_a_table_and_a_file() throws IOException {
        var page = page("home", apart().distance(SHIPPED.measures()), "domain-home-all");
        var pictures = page.split("<svg class=\"trend", -1).length - 1;
        assertEquals(2 * 7, pictures, "each twice: a trend, two ends, looking back, distance, three breakdowns");
        assertEquals(pictures, page.split("<title id=", -1).length - 1);
        assertEquals(pictures, page.split("<desc id=", -1).length - 1);
        assertEquals(7, page.split("<caption", -1).length - 1);
        assertEquals(7, page.split("\\(CSV\\)", -1).length - 1);
        assertFalse(page.contains(" style="));
    }

    @Test
    void a_figure_in_words_or_withheld_is_no_dot() {
        var rows = Dots.both("x", "x", List.of(new Dots.Entry("Few", new Shown.AboutHalf(15), false),
                new Dots.Entry("None", new Shown.TooFew(), false), new Dots.Entry("Most", new Shown.AtLeast(80, 25), false)),
                Optional.empty())
                .getFirst().rows();
        assertTrue(rows.get(0).dot() == null && rows.get(0).block() != null);
        assertTrue(rows.get(1).dot() == null && rows.get(1).hatch() != null && rows.get(1).words().equals("too few to show"));
        assertTrue(rows.get(2).dot() != null && rows.get(2).dot().coded());
    }

    @Test
    void what_made_it_hard_is_ours_or_not_and_the_commonest_comes_first() throws IOException {
        var year = quarter(2025, 4).year();
        var ledger = threeYears().counts("hard-ours", Side.END, year, 36, 60).counts("hard-hours", Side.END, year, 12, 60)
                .counts("hard-travel-cost", Side.END, year, 30, 60).counts("hard-own-health", Side.END, year, 20, 60)
                .counts("wants-home", Side.END, year, 20, 60);
        var pictures = Picks.all(SHIPPED.measures(), ledger.published());
        assertEquals(List.of("What made it hard, and is ours to change: “Travel cost made it hard to come”, 50%",
                "What made it hard, and is not ours: “Their health made it hard to come”, 35%",
                "Help wanted at the first review: “Wants help with their home”, 35%"), pictures.stream().map(Picture::heading).toList());
        assertEquals(List.of("Travel cost made it hard to come", "The hours made it hard to come"),
                pictures.getFirst().rows().stream().map(Picture.Row::name).toList());
        assertEquals("Something of ours made it hard to come: 60%.", pictures.getFirst().words().getFirst());
        assertTrue(page("exp", ledger, "domain-exp").contains("is ours to change")
                && page("home", ledger, "domain-help").contains("Help wanted"));
        assertFalse(page("home", ledger, "domain-help").contains("is ours to change"));
    }

    @Test
    void a_file_of_labels_has_every_year_and_the_names_of_those_that_were_joined() {
        var csv = LabelFile.csv(SampleMeasures.HOME, apart().breakdown("c", "home-settled", Of.TEAM),
                LabelNames.of(Of.TEAM, SHIPPED.council()));
        assertTrue(csv.contains("East team + South team,2025/26,60%,40,"), csv);
    }

    private static HandMadeLedger apart() {
        return threeYears().ofLabel("home-settled", Kind.TEAM, "unpaid-work", 2025, 9, 40)
                .ofLabel("home-settled", Kind.TEAM, "north", 2025, 24, 40)
                .ofLabel("home-settled", Kind.TEAM, "south+east", 2025, 24, 40).ofLabel("home-settled", Kind.AREA, "town", 2025, 30, 50)
                .ofLabel("home-settled", Kind.AREA, "coast", 2025, 8, 15)
                .ofLabel("home-settled", Kind.JOURNEY_TYPE, "cpo-supervision", 2025, 27, 45)
                .ofLabel("home-settled", Kind.JOURNEY_TYPE, "structured-deferred+bail-supervision+diversion", 2025, 20, 24);
    }

    private static HandMadeLedger threeYears() {
        var measures = SHIPPED.measures();
        return HandMadeLedger.threeYears(keys(measures, Every.QUARTER, Good.MORE),
                measures.stream().filter(measure -> measure.start() != null).map(Measure::key).toList(),
                keys(measures, Every.HALF_YEAR, Good.MORE),
                keys(measures, Every.HALF_YEAR, Good.FEWER));
    }

    private static List<String> keys(List<Measure> measures, Every every, Good good) {
        return measures.stream().filter(each -> each.every() == every && each.good() == good).map(Measure::key).toList();
    }

    private static String page(String domain, HandMadeLedger ledger, String name) throws IOException {
        var part = PartOfLife.of(domain, SHIPPED.measures()).orElseThrow();
        Map<Of, Breakdown> breakdowns = new EnumMap<>(Of.class);
        for (var of : Of.LABELLED)
            Breakdown.newest(ledger.figures("c", part.headline().key()).stream().filter(each -> each.side() == Side.END).toList(),
                    ledger.breakdown("c", part.headline().key(), of)).ifPresent(newest -> breakdowns.put(of, newest));
        var page = DomainPage.of(part,
                new DomainPage.Sources(SHIPPED.measures(), SHIPPED.council(), ledger.published(),
                        breakdowns, ledger.coverage("c", Family.EXIT), nextRelease()));
        return Rendered.page("report/domain", part.domain().label(), page, name);
    }
}
