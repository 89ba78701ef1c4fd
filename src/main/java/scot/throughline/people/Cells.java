package scot.throughline.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import scot.throughline.people.Problem.Code;

/** The cells of one row as they are read: each becomes a value, or is noted with what is wrong with it. An absent or blank cell says nothing. */
public final class Cells {
    private static final int LONGEST = 200;
    /** As people write a day; the year in full, or a birthday could pass for a start. */
    private static final List<DateTimeFormatter> DAYS = Stream
            .of("d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "uuuu-M-d", "d MMM uuuu", "d MMMM uuuu")
            .map(pattern -> new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.UK)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final Map<Column, String> row;
    private final List<Problem> problems = new ArrayList<>();

    public Cells(Map<Column, String> row) {
        this.row = row;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public void wrong(Column column, Code code, String reason, String fix) {
        problems.add(new Problem(column, code, reason, fix));
    }

    public Optional<String> at(Column column) {
        var written = Optional.ofNullable(row.get(column)).map(String::strip).filter(text -> !text.isEmpty());
        if (written.filter(text -> text.length() > LONGEST).isEmpty()) return written;
        wrong(column, Code.TOO_LONG, "This is longer than " + LONGEST + " letters", "Make it shorter");
        return Optional.empty();
    }

    /** Notes that a cell says nothing, where it must. */
    public void need(Column... columns) {
        for (var column : columns)
            if (at(column).isEmpty()) wrong(column, Code.MISSING, column.head() + " is missing", "Type it in");
    }

    /** Reads a cell into one of a few known things. */
    public <T> Optional<T> known(Column column, Function<String, Optional<T>> read, Code code, String reason, String fix) {
        return at(column).flatMap(written -> {
            var found = read.apply(written);
            if (found.isEmpty()) wrong(column, code, reason, fix);
            return found;
        });
    }

    /** What ties a row to a journey: no row can do without. */
    public Optional<String> reference() {
        need(Column.REFERENCE);
        return known(Column.REFERENCE, written -> Optional.of(written).filter(References::isOne), Code.NOT_A_REFERENCE,
                "This is not a case reference",
                "Write letters, digits, dashes and slashes, " + ByReference.LONGEST + " at most");
    }

    public Optional<LocalDate> day(Column column) {
        return known(column, Cells::day, Code.NOT_A_DATE, "This is not a date", "Write it like 27/3/2026");
    }

    Optional<Boolean> yesOrNo(Column column) {
        return known(column, Cells::yesOrNo, Code.NOT_YES_OR_NO, "This is neither yes nor no", "Write yes or no");
    }

    private static Optional<Boolean> yesOrNo(String written) {
        return switch (written.toLowerCase(Locale.UK)) {
            case "yes", "y", "true" -> Optional.of(true);
            case "no", "n", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(String written) {
        return DAYS.stream().flatMap(format -> day(written, format).stream()).filter(day -> day.getYear() >= 1900 && day.getYear() < 2200)
                .findFirst();
    }

    private static Optional<LocalDate> day(String written, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(written, format));
        } catch (DateTimeException anotherFormat) {
            return Optional.empty();
        }
    }
}
