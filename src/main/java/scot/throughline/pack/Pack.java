package scot.throughline.pack;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.HalfYear;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.LedgerEntry;

/** Which paper: the pack of a quarter, or the report of a financial year. */
record Pack(Period period) {
    /** The papers there can be: of every quarter that is out and every year whose last quarter is; newest first. */
    static List<Pack> out(List<LedgerEntry> published) {
        return published.stream().flatMap(figure -> figure.period() instanceof Quarter quarter ? Stream.of(quarter) : Stream.empty())
                .distinct().flatMap(quarter -> quarter.number() == 4 ? Stream.of(quarter, quarter.year()) : Stream.of(quarter))
                .sorted(Comparator.<Period>reverseOrder()).map(Pack::new).toList();
    }

    static Optional<Pack> parse(String key) {
        try {
            return Optional.of(new Pack(Period.parse(key)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    String key() {
        return period.key();
    }

    boolean annual() {
        return period instanceof FinancialYear;
    }

    String kind() {
        return annual() ? "Annual report" : "Quarterly pack";
    }

    /** "Quarterly pack, July to September 2026". */
    String title() {
        return kind() + ", " + period.months();
    }

    Quarter lastQuarter() {
        return switch (period) {
            case Quarter quarter -> quarter;
            case HalfYear half -> half.lastQuarter();
            case FinancialYear year -> year.quarters().getLast();
        };
    }

    /** Whether a figure was out with it. */
    boolean holds(LedgerEntry figure) {
        return !figure.period().lastDay().isAfter(period.lastDay());
    }
}
