package scot.throughline.outcome;

/** As many people as this at least, and as that at most. */
record Between(int least, int most) {
    static final Between NOBODY = new Between(0, 0);

    Between plus(Between other) {
        return new Between(least + other.least, most + other.most);
    }

    Between minus(Between other) {
        return new Between(least - other.most, most - other.least);
    }

    /** What both say. */
    Between and(Between other) {
        return new Between(Math.max(least, other.least), Math.min(most, other.most));
    }
}
