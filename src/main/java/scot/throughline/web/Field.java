package scot.throughline.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field of a staff form as {@code parts/form} prints it: what was typed comes back with its error. */
public sealed interface Field {
    String name();

    String label();

    @Nullable
    String hint();

    @Nullable
    String error();

    /** The fragment of {@code parts/form} that prints it. */
    default String part() {
        return switch (this) {
            case Text _ -> "text";
            case LongText _ -> "long";
            case Day _ -> "day";
            case Radios _ -> "radios";
            case Select _ -> "select";
        };
    }

    /** The ids of what explains the field, for screen readers. */
    default @Nullable String describedBy() {
        var ids = Stream.of(hint() == null ? "" : name() + "-hint", error() == null ? "" : name() + "-error").filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** A line to type in. */
    record Text(String name, String label, @Nullable String hint, String value, @Nullable String error, Type type) implements Field {
        /** What was typed into a line: one line, whatever was pasted. */
        public static String typed(Map<String, String> form, String name) {
            return form.getOrDefault(name, "").replaceAll("\\p{Cntrl}+", " ").strip();
        }

        /** What is typed, which decides the phone's keyboard. */
        public enum Type {
            TEXT("text", "govuk-!-width-two-thirds"),
            TEL("tel", "govuk-input--width-20"),
            EMAIL("email", "govuk-!-width-two-thirds"),
            OWN_EMAIL("email", "govuk-!-width-two-thirds", "username"),
            PASSPHRASE("password", "govuk-!-width-two-thirds", "current-password"),
            NEW_PASSPHRASE("password", "govuk-!-width-two-thirds", "new-password"),
            CODE("text", "govuk-input--width-20", "one-time-code");

            private final String html;
            private final String width;
            private final String fills;

            Type(String html, String width) {
                this(html, width, "off");
            }

            Type(String html, String width, String fills) {
                this.html = html;
                this.width = width;
                this.fills = fills;
            }

            public String html() { return html; }

            public String width() { return width; }

            /** What a browser or a passphrase manager may fill in. */
            public String fills() { return fills; }
        }
    }

    /** A few sentences. */
    record LongText(String name, String label, @Nullable String hint, String value, @Nullable String error) implements Field {
        /** What was typed into it: lines that end alike, and nothing else that cannot be printed. */
        public static String typed(Map<String, String> form, String name) {
            return form.getOrDefault(name, "").replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]+", " ").strip();
        }
    }

    /** A date in three boxes, sent as {@code <name>-day}, {@code -month} and {@code -year}. */
    record Day(String name, String label, @Nullable String hint, String day, String month, String year,
            @Nullable String error) implements Field {
        public static Day of(String name, String label, @Nullable String hint, LocalDate on) {
            return new Day(name, label, hint, "" + on.getDayOfMonth(), "" + on.getMonthValue(), "" + on.getYear(), null);
        }

        /** The boxes in order; the first takes the field's own name as its id, so that a line of the error summary leads there. */
        public List<Box> boxes() {
            return List.of(new Box(name, name + "-day", "Day", day, 2), new Box(name + "-month", name + "-month", "Month", month, 2),
                    new Box(name + "-year", name + "-year", "Year", year, 4));
        }

        /** Reads the three boxes; empty unless they are a real day with a year in four figures. */
        public static Optional<LocalDate> parse(String day, String month, String year) {
            try {
                return year.strip().length() == 4
                        ? Optional.of(LocalDate.of(Integer.parseInt(year.strip()), Integer.parseInt(month.strip()),
                                Integer.parseInt(day.strip())))
                        : Optional.empty();
            } catch (NumberFormatException | DateTimeException unreadable) {
                return Optional.empty();
            }
        }
    }

    /** One box of a date. */
    record Box(String id, String name, String label, String value, int width) {}

    /** One of a few, all in sight. */
    record Radios(String name, String label, @Nullable String hint, List<Option> options, @Nullable String error) implements Field {}

    /** One of many, in a list that opens. */
    record Select(String name, String label, @Nullable String hint, List<Option> options, @Nullable String error) implements Field {}

    /** Something to choose. */
    record Option(String value, String label, boolean chosen) {}
}
