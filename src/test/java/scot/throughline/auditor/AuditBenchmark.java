package scot.throughline.auditor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.seal.Kind;
import scot.throughline.survey.ShippedSurveys;

/**
 * How long audits take: of a year's last release, with all its tables, and of three whole years, for a small council and for one ten times its size. Printed,
 * beside adding a thousand tables up again. The aims are 3 s for a release and 60 s for the ledger of the large one, on two cores.
 */
@Tag("benchmark")
class AuditBenchmark {
    private static final Map<String, Integer> TEAMS = Map.of("north", 4, "south", 3, "east", 2, "west", 1);
    private static final PublicCounts NOTHING = new PublicCounts(Map.of(), Map.of());
    private static final int TABLES = 1_000;

    @Test
    void three_years_of_a_small_council_and_of_a_large_one() {
        var surveys = ShippedSurveys.all();
        var auditor = new Auditor(surveys.questionnaires(), surveys.measures());
        for (var perQuarter : new int[]{22, 220}) {
            var years = new MadeUpYears(surveys, perQuarter, 0.1, Kind.BREAKDOWNS);
            for (var year = 2023; year < 2026; year++) years.year(year, perQuarter, TEAMS);
            var standing = new ArrayList<LedgerEntry>();
            var release = 0.0;
            for (var quarter : years.ledger().stream().map(entry -> entry.period().lastDay()).distinct().sorted().toList()) {
                var fresh = years.ledger().stream().filter(entry -> entry.period().lastDay().equals(quarter)).toList();
                var began = System.nanoTime();
                standing.addAll(auditor.clear(List.copyOf(standing), fresh, NOTHING));
                release = (System.nanoTime() - began) / 1e9;
            }
            var began = System.nanoTime();
            var report = auditor.audit(standing, NOTHING);
            var whole = (System.nanoTime() - began) / 1e9;
            assertTrue(report.passes(), () -> String.join("\n", report.lines()));
            var yardstick = yardstick(report.findings());
            System.out.printf(
                    "Audit, %d answers a quarter: the last release of %s %.1f s, %,d figures of three years %.1f s; %,d tables added up %.2f s; ratio %.0f%n",
                    perQuarter, new FinancialYear(2025).label(), release, standing.size(), whole, TABLES, yardstick, whole / yardstick);
            report.lines().forEach(System.out::println);
        }
    }

    private static double yardstick(List<Finding> findings) {
        var began = System.nanoTime();
        for (var i = 0; i < TABLES; i++) findings.get(i % findings.size()).certified();
        return (System.nanoTime() - began) / 1e9;
    }
}
