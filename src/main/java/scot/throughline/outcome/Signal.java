package scot.throughline.outcome;

/** What a comparison says in one word, and the shape that says it without colour. */
public enum Signal {
    BETTER("▲", "Better"),
    WORSE("▼", "Worse"),
    NO_CLEAR_CHANGE("●", "No clear change"),
    TOO_EARLY("◌", "Too early to say"),
    NOT_COMPARABLE("≠", "Not comparable");

    private final String shape;
    private final String word;

    Signal(String shape, String word) {
        this.shape = shape;
        this.word = word;
    }

    public String shape() {
        return shape;
    }

    public String word() {
        return word;
    }
}
