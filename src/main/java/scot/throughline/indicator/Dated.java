package scot.throughline.indicator;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import scot.throughline.calendar.Scotland;

/**
 * When something happened, as exactly as it is known: a day, a month or a year.
 *
 * @param written "2019-08-06", "2019-12", "2019"
 */
record Dated(String written) implements Comparable<Dated> {
    private static final int LONGEST = "2019-08-06".length();
    private static final DateTimeFormatter AS_EXACTLY_AS_KNOWN = DateTimeFormatter.ofPattern("uuuu[-MM[-dd]]", Locale.UK)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    static Optional<Dated> parse(String written) {
        var text = written.strip();
        if (text.length() > LONGEST) return Optional.empty();
        try {
            read(text);
            return Optional.of(new Dated(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static TemporalAccessor read(String written) {
        return AS_EXACTLY_AS_KNOWN.parseBest(written, LocalDate::from, YearMonth::from, Year::from);
    }

    LocalDate firstDay() {
        return switch (read(written)) {
            case LocalDate day -> day;
            case YearMonth month -> month.atDay(1);
            case TemporalAccessor year -> Year.from(year).atDay(1);
        };
    }

    /** Empty where only the month or the year is known. */
    Optional<LocalDate> day() {
        return read(written) instanceof LocalDate day ? Optional.of(day) : Optional.empty();
    }

    String label() {
        return switch (read(written)) {
            case LocalDate day -> Scotland.written(day);
            case YearMonth month -> MONTH.format(month);
            case TemporalAccessor year -> Year.from(year).toString();
        };
    }

    @Override
    public int compareTo(Dated other) {
        return Comparator.comparing(Dated::firstDay).thenComparing(Dated::written).compare(this, other);
    }
}
