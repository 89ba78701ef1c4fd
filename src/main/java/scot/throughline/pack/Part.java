package scot.throughline.pack;

import java.util.Arrays;
import java.util.Optional;

/** What a committee expects at the head of a paper, and only people can write. */
enum Part {
    PURPOSE("Purpose", "What this paper is for, in a sentence or two", true),
    RECOMMENDATIONS("Recommendations", "What the committee is asked to do, such as to note the report", true),
    BACKGROUND("Background", "What happened before that a reader should know. It may stay empty", false);

    static final int LONGEST = 4000;
    static final int LONGEST_NOTE = 1000;

    private final String heading;
    private final String hint;
    private final boolean needed;

    Part(String heading, String hint, boolean needed) {
        this.heading = heading;
        this.hint = hint;
        this.needed = needed;
    }

    String heading() {
        return heading;
    }

    String hint() {
        return hint;
    }

    /** Whether a paper cannot be frozen without it. */
    boolean needed() {
        return needed;
    }

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Part> parse(String key) {
        return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
    }
}
