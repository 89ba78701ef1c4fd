package scot.throughline.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.HalfYear;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;

/** What a value is of: a period of the calendar, or a single month, which stands apart from every period. */
sealed interface Span extends Comparable<Span> {
    /** A quarter, a half-year or a financial year. */
    record Whole(Period period) implements Span {}

    /** One calendar month. */
    record Month(YearMonth month) implements Span {}

    /** Values are set side by side, and judged by a target, only within one of these. */
    enum Length {
        QUARTER("Quarters"), MONTH("Single months"), HALF_YEAR("Half-years"), YEAR("Financial years");

        private final String words;

        Length(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Reads a {@link #key()}. */
    static Span of(String key) {
        return key.charAt(5) == 'M' ? new Month(YearMonth.parse(key.replace("M", ""))) : new Whole(Period.parse(key));
    }

    /** How tables name it: a month {@code 2019-M08}, because {@code 2011-12} is a financial year too. */
    default String key() {
        return switch (this) {
            case Whole(var period) -> period.key();
            case Month(var month) -> "%d-M%02d".formatted(month.getYear(), month.getMonthValue());
        };
    }

    default String label() {
        return switch (this) {
            case Whole(var period) -> period.label();
            case Month(var month) -> DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK).format(month);
        };
    }

    /** The months of a quarter, which few know by heart; empty where the label says as much. */
    default String months() {
        return this instanceof Whole(Quarter quarter) ? quarter.months() : "";
    }

    default Length length() {
        return switch (this) {
            case Whole(Quarter _) -> Length.QUARTER;
            case Whole(HalfYear _) -> Length.HALF_YEAR;
            case Whole(FinancialYear _) -> Length.YEAR;
            case Month _ -> Length.MONTH;
        };
    }

    default LocalDate firstDay() {
        return switch (this) {
            case Whole(var period) -> period.firstDay();
            case Month(var month) -> month.atDay(1);
        };
    }

    default LocalDate lastDay() {
        return switch (this) {
            case Whole(var period) -> period.lastDay();
            case Month(var month) -> month.atEndOfMonth();
        };
    }

    default Span yearBefore() {
        return switch (this) {
            case Whole(var period) -> new Whole(period.yearBefore());
            case Month(var month) -> new Month(month.minusYears(1));
        };
    }

    /** By their ends; of those that end together, a quarter comes last and so is the newest. */
    @Override
    default int compareTo(Span other) {
        var byEnd = lastDay().compareTo(other.lastDay());
        return byEnd != 0 ? byEnd : other.length().compareTo(length());
    }
}
