package scot.throughline.voice;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;

/**
 * The desk, as printed.
 *
 * @param goneOn the day the next words are destroyed; null while there are none
 * @param told what has just been done
 */
record DeskPage(int unread, int anothers, int mine, int agreed, @Nullable String goneOn, List<Line> proposed, List<Line> approved,
        @Nullable String told) {
    /** A quote with its buttons. */
    record Line(String words, String theme, String approve, String takeAway, boolean proposedByMe) {}

    static DeskPage of(List<Stage> stages, Optional<LocalDate> goneOn, List<Quote> quotes, @Nullable String told) {
        return new DeskPage(Collections.frequency(stages, Stage.UNREAD), Collections.frequency(stages, Stage.ANOTHERS),
                Collections.frequency(stages, Stage.MINE), Collections.frequency(stages, Stage.AGREED),
                goneOn.map(Scotland::written).orElse(null), lines(quotes, false), lines(quotes, true), told);
    }

    public boolean empty() {
        return goneOn == null;
    }

    /** How many wait for them. */
    public int turns() {
        return unread + anothers;
    }

    private static List<Line> lines(List<Quote> quotes, boolean approved) {
        return quotes.stream().filter(quote -> quote.approved() == approved).map(quote -> {
            var path = CommentPages.PATH + "/quotes/" + quote.id();
            return new Line(quote.words(), quote.theme(), path + "/approve", path + "/take-away", quote.proposedByMe());
        }).toList();
    }
}
