package scot.throughline.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;

/** How long a measure's figures take to read after three and after forty years of releases, beside asking the database for nothing. Printed: the aim is 5 ms. */
@Tag("benchmark")
class LedgerBenchmark {
    private static final int READS = 40;
    private static final int MEASURES = 60;

    @Test
    void three_and_forty_years() throws SQLException {
        try (var service = RunningService.at("2066-05-11T10:00:00Z"); var owner = service.connect(Role.OWNER)) {
            var ledger = service.bean(LedgerReader.class);
            for (var years : new int[]{3, 40}) {
                fill(owner, years);
                assertEquals(4 * years, ledger.figures("anytown", "made-up-7").size());
                var read = milliseconds(() -> ledger.figures("anytown", "made-up-7"));
                var all = milliseconds(() -> ledger.figures("anytown"));
                var bare = milliseconds(() -> ledger.figures("anytown", "no-such-measure"));
                System.out.printf("Ledger of %d years, %,d figures: a measure's %.2f ms, all of them %.1f ms, none %.2f ms; ratio %.1f%n",
                        years,
                        4 * years * MEASURES, read, all, bare, read / bare);
            }
        }
    }

    private static double milliseconds(Runnable reading) {
        for (var i = 0; i < READS / 4; i++) reading.run();
        var began = System.nanoTime();
        for (var i = 0; i < READS; i++) reading.run();
        return (System.nanoTime() - began) / 1e6 / READS;
    }

    private static void fill(Connection owner, int years) throws SQLException {
        try (var insert = owner.prepareStatement("""
                INSERT IGNORE INTO report.release_stat
                       (council, measure, side, kind, label, period, first_quarter, shown, figure, base, published_on)
                VALUES ('anytown', ?, 'END', 'ALL', '', ?, ?, 'PERCENT', 60, 25, '2066-01-14')
                """)) {
            for (var year = 2066 - years; year < 2066; year++)
                for (Period quarter : new FinancialYear(year).quarters())
                    for (var measure = 0; measure < MEASURES; measure++) {
                        insert.setString(1, "made-up-" + measure);
                        insert.setString(2, quarter.key());
                        insert.setString(3, quarter.key());
                        insert.addBatch();
                    }
            insert.executeBatch();
        }
    }
}
