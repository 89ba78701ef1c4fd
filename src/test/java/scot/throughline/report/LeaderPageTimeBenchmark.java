package scot.throughline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.support.LeadersYears;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;

/** How long leaders wait for each of their pages, with three years of figures, beside a page that does nothing. Printed: the aim is 50 ms. */
@Tag("benchmark")
class LeaderPageTimeBenchmark {
    private static final int WARM_UP = 60;
    private static final int MEASURED = 41;

    @Test
    void every_page() {
        try (var service = RunningService.at("2026-05-11T10:00:00Z")) {
            var scenario = new Scenario(service);
            var leader = new Phone(service.url(), "").withCookie(scenario.signedIn(scenario.leader()));
            LeadersYears.publishedIn(service);
            var nothing = median(leader, "/health/liveness");
            for (var path : LeadersYears.PAGES) {
                var page = median(leader, path);
                System.out.printf("%-40s median %.1f ms; a page that does nothing %.1f ms; ratio %.1f%n", path, page, nothing,
                        page / nothing);
            }
        }
    }

    private static double median(Phone leader, String path) {
        for (var i = 0; i < WARM_UP; i++) leader.gets(path);
        var took = new double[MEASURED];
        for (var i = 0; i < MEASURED; i++) {
            var began = System.nanoTime();
            assertEquals(200, leader.gets(path).status());
            took[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(took);
        return took[MEASURED / 2];
    }
}
