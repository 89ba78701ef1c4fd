package scot.throughline.indicator;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.HalfYear;
import scot.throughline.calendar.Quarter;

/** Reads a span as papers for committees write it. */
final class WrittenSpan {
    static final String SUCH_AS = "a quarter like 2026/27 Q1, a half-year like 2026/27 H1, a year like 2026/27 or a month like May 2026";

    private static final Pattern QUARTER_ALONE = Pattern.compile("[Qq]([1-4])");
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})([/-])(\\d{2})(?:[ .]([QqHh])([1-4]))?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(?:M)?(0[1-9]|1[0-2])( \\(month\\))?");
    private static final List<DateTimeFormatter> NAMED_MONTHS = List.of(named("MMMM uuuu"), named("MMM uuuu"));

    private WrittenSpan() {}

    /** @param year the one meant by a quarter that stands without */
    static Optional<Span> parse(String written, @Nullable FinancialYear year) {
        var text = written.strip();
        var alone = QUARTER_ALONE.matcher(text);
        if (alone.matches())
            return year == null ? Optional.empty() : Optional.of(new Span.Whole(new Quarter(year, Integer.parseInt(alone.group(1)))));
        // "2011-12" is a month to one and a year to another: whoever means it writes December 2011 or 2011/12.
        var month = month(text);
        var period = period(text);
        return month.isPresent() && period.isPresent() ? Optional.empty() : month.or(() -> period);
    }

    /** Reads "2021/22". */
    static Optional<FinancialYear> year(String written) {
        return period(written.strip())
                .flatMap(span -> span instanceof Span.Whole(FinancialYear year) ? Optional.of(year) : Optional.empty());
    }

    private static Optional<Span> month(String text) {
        var figures = MONTH.matcher(text);
        if (figures.matches())
            return Optional.of(new Span.Month(YearMonth.of(Integer.parseInt(figures.group(1)), Integer.parseInt(figures.group(2)))));
        return NAMED_MONTHS.stream().flatMap(names -> named(text, names).stream()).findFirst();
    }

    private static Optional<Span> named(String text, DateTimeFormatter names) {
        try {
            return Optional.of(new Span.Month(YearMonth.parse(text, names)));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static Optional<Span> period(String text) {
        var found = PERIOD.matcher(text);
        if (!found.matches()) return Optional.empty();
        var year = new FinancialYear(Integer.parseInt(found.group(1)));
        if (!year.label().endsWith("/" + found.group(3))) return Optional.empty();
        var part = found.group(4);
        if (part == null) return Optional.of(new Span.Whole(year));
        var number = Integer.parseInt(found.group(5));
        if (part.equalsIgnoreCase("Q")) return Optional.of(new Span.Whole(new Quarter(year, number)));
        return number > 2 ? Optional.empty() : Optional.of(new Span.Whole(new HalfYear(year, number)));
    }

    private static DateTimeFormatter named(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.UK);
    }
}
