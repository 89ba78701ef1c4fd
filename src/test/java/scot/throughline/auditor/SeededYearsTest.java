package scot.throughline.auditor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Shown.Withheld;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.ShippedSurveys;
import scot.throughline.survey.Surveys;

/** Two hundred years of one part of life, by team, with all that makes a small council hard: nobody of them may give anybody away. */
@Tag("slow")
class SeededYearsTest {
    private static final int YEARS = 200;

    /** One part of life each: its figure of each quarter, better and worse of each half-year, distance of the year. */
    private static final List<String> DOMAINS = List.of("HOME", "WORK", "ALC", "DRUG");

    /** From teams of a size to one person in a team of their own. */
    private static final List<Map<String, Integer>> TEAMS = List.of(Map.of("north", 4, "south", 3, "east", 2, "west", 1),
            Map.of("north", 12, "south", 12, "west", 1), Map.of("north", 9, "one-person", 1), Map.of("north", 5, "south", 5));

    @Test
    void no_year_gives_anybody_away_and_most_figures_are_shown() {
        var shown = 0;
        var withheld = 0;
        var held = 0;
        for (var seed = 0; seed < YEARS; seed++) {
            var surveys = about(DOMAINS.get(seed % DOMAINS.size()));
            var auditor = new Auditor(surveys.questionnaires(), surveys.measures());
            // A seventh are unanimous, a ninth have a column of noughts, and the smallest hold a quarter and join it to the next.
            var unanimous = seed % 7 == 0 ? 1 : seed % 5 * 0.2;
            var year = new MadeUpYears(surveys, seed, unanimous, List.of(Kind.TEAM))
                    .year(2026, 9 + seed % 40, TEAMS.get(seed / 4 % TEAMS.size())).ledger();
            var published = auditor.clear(List.of(), year, new PublicCounts(Map.of(), Map.of()));
            var report = auditor.audit(published, new PublicCounts(Map.of(), Map.of()));
            assertTrue(report.passes(), "year " + seed + ": " + report.lines());
            assertEquals(List.of(), report.findings().stream().filter(finding -> !finding.certified()).toList());
            withheld += (int) published.stream().filter(entry -> entry.shown() instanceof Withheld).count();
            held += (int) published.stream().filter(entry -> entry.joined()).count();
            shown += (int) published.stream().filter(entry -> entry.shown() instanceof Share).count();
        }
        System.out.printf("%d seeded years: %d shares shown, %d figures withheld by the auditor, %d joined with held quarters%n", YEARS,
                shown,
                withheld, held);
        assertTrue(held > 0, "some quarters were held");
        assertTrue(shown > 20 * withheld, "withholding is the exception");
    }

    private static Surveys about(String domain) {
        var all = ShippedSurveys.all();
        var measures = all.measures().stream().filter(measure -> measure.end().family() == Family.EXIT && speaksOf(measure, domain))
                .toList();
        return new Surveys(all.council(), all.questionnaires(), measures, all.languages(), all.notices());
    }

    private static boolean speaksOf(Measure measure, String domain) {
        return measure.domains().contains(domain) && measure.domains().size() < 3;
    }
}
