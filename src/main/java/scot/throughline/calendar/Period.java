package scot.throughline.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A stretch of the fixed calendar that answers are counted in: a quarter, a half-year or a financial year. */
public sealed interface Period extends Comparable<Period> permits Quarter, HalfYear, FinancialYear {
    /** Answers to a period open this many days after it ends. */
    int DAYS_TO_RELEASE = 14;

    /** How tables, keys and files name it: {@code 2026-27}, {@code 2026-27.H1}, {@code 2026-27.Q2}. */
    String key();

    /** How the field writes it: {@code 2026/27 Q2}. */
    String label();

    LocalDate firstDay();

    LocalDate lastDay();

    /** The same stretch one year before. */
    Period yearBefore();

    FinancialYear year();

    default LocalDate releasedOn() {
        return lastDay().plusDays(DAYS_TO_RELEASE);
    }

    default boolean holds(Period other) {
        return !other.firstDay().isBefore(firstDay()) && !other.lastDay().isAfter(lastDay());
    }

    /** "July to September 2026", "April 2026 to March 2027". */
    default String months() {
        var month = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
        var monthAndYear = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
        var sameYear = firstDay().getYear() == lastDay().getYear();
        return (sameYear ? month : monthAndYear).format(firstDay()) + " to " + monthAndYear.format(lastDay());
    }

    @Override
    default int compareTo(Period other) {
        var byEnd = lastDay().compareTo(other.lastDay());
        return byEnd != 0 ? byEnd : other.firstDay().compareTo(firstDay());
    }

    /** Reads a {@link #key()}. */
    static Period parse(String key) {
        if (!key.matches("\\d{4}-\\d{2}(\\.(Q[1-4]|H[12]))?")) throw new IllegalArgumentException("No period is written '" + key + "'");
        var year = new FinancialYear(Integer.parseInt(key.substring(0, 4)));
        Period period = key.length() == 7
                ? year
                : key.charAt(8) == 'Q' ? new Quarter(year, key.charAt(9) - '0') : new HalfYear(year, key.charAt(9) - '0');
        if (!period.key().equals(key)) throw new IllegalArgumentException("No period is written '" + key + "'");
        return period;
    }
}
