package scot.throughline.outcome;

/** A pattern that chance alone seldom makes. Each has a name, so that whoever reads a signal can check it by eye. */
public enum Rule {
    OUTSIDE("a figure outside the limits"),
    SHIFT("seven figures in a row on one side of the middle line"),
    TREND("seven figures in a row, each higher or each lower than the one before"),
    TWO_OF_THREE("two of three figures more than two thirds of the way to the same limit");

    /** How many figures make a shift or a trend. */
    public static final int RUN = 7;

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
