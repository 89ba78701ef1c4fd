package scot.throughline.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import scot.throughline.calendar.FinancialYear;

/**
 * The published figures of one or two years as one: Σ p·n / Σ n, worked out from what was shown. What rounding and coded ends leave open stays open
 * as a range.
 *
 * @param name "2025/26", "2024/25 and 2025/26"
 * @param range where the percentage of the answers themselves lies
 * @param base people behind it, each figure's to the nearest 5
 * @param whole whether each of its years has at least twenty of them
 */
public record Span(String name, Range range, int base, boolean whole) {
    /** Takes the figures that lie wholly inside the years. One that joins a held quarter to the next year belongs to neither. */
    static Span of(List<LedgerEntry> figures, FinancialYear from, FinancialYear to) {
        double low = 0;
        double high = 0;
        var base = 0;
        var byYear = new HashMap<FinancialYear, Integer>();
        for (var figure : figures) {
            var inside = !figure.first().firstDay().isBefore(from.firstDay()) && !figure.period().lastDay().isAfter(to.lastDay());
            if (inside && figure.shown() instanceof Shown.Share share) {
                low += share.range().low() * share.base();
                high += share.range().high() * share.base();
                base += share.base();
                byYear.merge(figure.period().year(), share.base(), Integer::sum);
            }
        }
        var range = base == 0 ? new Range(0, 100) : new Range(low / base, high / base);
        var whole = IntStream.rangeClosed(from.start(), to.start())
                .allMatch(year -> byYear.getOrDefault(new FinancialYear(year), 0) >= Disclosure.PERCENT_FROM);
        return new Span(from.equals(to) ? from.label() : from.label() + " and " + to.label(), range, base, whole);
    }

    double width() {
        return range.high() - range.low();
    }

    /** "about 60%", or "somewhere from 60% to 80%" where most of its figures were in words or coded. */
    public String words() {
        if (width() > 12) return "somewhere from " + range.words();
        return "about " + 5 * Math.round((range.low() + range.high()) / 10) + "%";
    }
}
