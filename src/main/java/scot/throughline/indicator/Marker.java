package scot.throughline.indicator;

/** Something that happened and may explain a line: put down by somebody, never worked out. */
sealed interface Marker {
    Dated happened();

    /**
     * A grade that an inspection gave.
     *
     * @param about which council was inspected
     * @param quality the quality indicator, like 5.2
     */
    record Graded(Dated happened, String about, String quality, Grade grade) implements Marker {}

    /** A change of practice, in a sentence. */
    record Changed(Dated happened, String about) implements Marker {}
}
