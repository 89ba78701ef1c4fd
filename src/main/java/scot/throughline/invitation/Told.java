package scot.throughline.invitation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;

/** What a worker is told about a thing just done, or about to be. */
final class Told {
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.UK);

    private Told() {}

    static @Nullable String of(@Nullable String done, Instant goesAt, Instant now) {
        if (done == null) return null;
        return switch (done) {
            case "added" -> "Added. Nothing has been sent yet";
            case "sent" -> "The text is on its list. It goes " + when(goesAt, now);
            case "contact" -> "Saved";
            case "merged" -> "They are one now";
            case "number" -> "The number is changed. A text that did not reach the old one goes to it " + when(goesAt, now);
            default -> null;
        };
    }

    /** "straight away", or "on Monday 23 November at 10:00". */
    static String when(Instant goesAt, Instant now) {
        return goesAt.isAfter(now) ? "on " + DAY_AND_TIME.format(goesAt.atZone(Scotland.TIME)) : "straight away";
    }
}
