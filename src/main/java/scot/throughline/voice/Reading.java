package scot.throughline.voice;

import java.util.Set;

/**
 * What a moderator made of a comment. Prints nothing of it.
 *
 * @param redacted what they left of it
 * @param themes none where there is nothing in it
 */
public record Reading(String redacted, Set<String> themes) {
    /** The longest that can be left of one: what is taken out may leave longer marks. */
    static final int LONGEST = 500;

    public Reading { themes = Set.copyOf(themes); }

    @Override
    public String toString() {
        return "Reading[…]";
    }
}
