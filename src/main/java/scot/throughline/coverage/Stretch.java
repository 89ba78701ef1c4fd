package scot.throughline.coverage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;

/**
 * Some whole months that coverage is counted in: a month, a quarter or a financial year.
 *
 * @param key as an address has it: "2026-05", "2026-27.Q1", "2026-27"
 */
record Stretch(String key, YearMonth first, YearMonth last) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    static Stretch of(YearMonth month) {
        return new Stretch(month.toString(), month, month);
    }

    static Stretch of(Period period) {
        return new Stretch(period.key(), YearMonth.from(period.firstDay()), YearMonth.from(period.lastDay()));
    }

    static Stretch quarterOf(LocalDate day) {
        return of(Quarter.of(day));
    }

    static Optional<Stretch> parse(String key) {
        try {
            // "2026-12" is a month, "2026-27" a year: no month is greater than 12, and years that could be months are long gone.
            return Optional.of(key.matches("\\d{4}-(0[1-9]|1[0-2])") ? of(YearMonth.parse(key)) : of(Period.parse(key)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    String name() {
        return first.equals(last) ? MONTH.format(first) : MONTH.format(first) + " to " + MONTH.format(last);
    }

    boolean holds(LocalDate day) {
        var month = YearMonth.from(day);
        return !month.isBefore(first) && !month.isAfter(last);
    }
}
