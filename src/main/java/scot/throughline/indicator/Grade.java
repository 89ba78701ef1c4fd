package scot.throughline.indicator;

import java.util.Arrays;
import java.util.Optional;

/** The six points of Scottish inspections. Each is given by an inspector; they have no mean. */
public enum Grade {
    UNSATISFACTORY("Unsatisfactory"), WEAK("Weak"), ADEQUATE("Adequate"), GOOD("Good"), VERY_GOOD("Very good"), EXCELLENT("Excellent");

    private final String words;

    Grade(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Optional<Grade> parse(String written) {
        return Arrays.stream(values()).filter(grade -> grade.words.equalsIgnoreCase(written.strip())).findFirst();
    }
}
