package scot.throughline.background;

import java.util.Arrays;
import java.util.Optional;

/** A fifth of all places in Scotland by how deprived they are, which the index of multiple deprivation calls a quintile. */
public enum Fifth implements Group {
    FIRST("1", "1 (most deprived)", "people in the most deprived fifth"),
    SECOND("2", "2", "people in the second most deprived fifth"),
    THIRD("3", "3", "people in the middle fifth"),
    FOURTH("4", "4", "people in the second least deprived fifth"),
    FIFTH("5", "5 (least deprived)", "people in the least deprived fifth");

    private final String number;
    private final String words;
    private final String people;

    Fifth(String number, String words, String people) {
        this.number = number;
        this.words = words;
        this.people = people;
    }

    /** Reads its number, from 1 for the most deprived to 5. */
    public static Optional<Fifth> parse(String written) {
        return Arrays.stream(values()).filter(fifth -> written.strip().equals(fifth.number)).findFirst();
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String people() {
        return people;
    }
}
