package scot.throughline.voice;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.throughline.outcome.Disclosure;

/**
 * How many comments of a batch were about something, as leaders see it: said once, and never again.
 *
 * @param openedOn the batch
 * @param theme empty for all that were read
 * @param comments to the nearest 5; null unless it is a number
 */
@MappedEntity(value = "theme_count", schema = "desk")
record ThemeCount(String council, @Id LocalDate openedOn, String theme, String period, Says shown, @Nullable Integer comments) {
    /** All of a batch that somebody read. */
    static final String ALL = "";

    /** What is said of a number of comments. */
    enum Says {
        /** A number, rounded. */
        ABOUT,
        /** Under ten, or none. */
        FEW,
        /** All but under ten: a number would tell how few are not. */
        MOST
    }

    static ThemeCount of(String council, LocalDate openedOn, String theme, String period, int comments, int read) {
        var about = Disclosure.count(comments);
        if (about.isEmpty()) return new ThemeCount(council, openedOn, theme, period, Says.FEW, null);
        if (!theme.equals(ALL) && read - comments < Disclosure.FEWEST)
            return new ThemeCount(council, openedOn, theme, period, Says.MOST, null);
        return new ThemeCount(council, openedOn, theme, period, Says.ABOUT, about.getAsInt());
    }

    String words() {
        return switch (shown) {
            case ABOUT -> "about " + comments;
            case FEW -> "fewer than " + Disclosure.FEWEST + ", or none";
            case MOST -> "all but fewer than " + Disclosure.FEWEST;
        };
    }
}
