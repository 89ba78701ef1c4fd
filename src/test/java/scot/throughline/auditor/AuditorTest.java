package scot.throughline.auditor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scot.throughline.survey.ShippedSurveys;

class AuditorTest {
    @Test
    void probe() {
        var surveys = ShippedSurveys.all();
        long t0 = System.nanoTime();
        var auditor = new Auditor(surveys.questionnaires(), surveys.measures());
        System.out.printf("made in %.2f s%n", (System.nanoTime() - t0) / 1e9);
        for (var seed = 1; seed < 5; seed++) {
            var years = new MadeUpYears(surveys, seed, seed * 0.2).year(2026, 22, Map.of("north", 4, "south", 3, "east", 2, "west", 1));
            t0 = System.nanoTime();
            var report = auditor.audit(years.ledger(), new PublicCounts(Map.of(), Map.of()));
            System.out.printf("seed %d: %.2f s%n", seed, (System.nanoTime() - t0) / 1e9);
            report.lines().forEach(System.out::println);
        }
        assertEquals(List.of(), List.of());
    }
}
