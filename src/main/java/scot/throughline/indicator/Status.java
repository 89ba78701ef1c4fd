package scot.throughline.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a value is against its target: a word and a shape, because colour alone tells some people nothing. */
public enum Status {
    GREEN("●", "Green"), AMBER("▲", "Amber"), RED("■", "Red"), CANNOT_TELL("◌", "Cannot tell");

    private final String shape;
    private final String word;

    Status(String shape, String word) {
        this.shape = shape;
        this.word = word;
    }

    public String shape() {
        return shape;
    }

    public String word() {
        return word;
    }

    /** @param target what was wanted in the value's time; null where nothing was */
    static Status of(BigDecimal value, @Nullable BigDecimal target, Better better, Tolerance tolerance) {
        if (target == null) return CANNOT_TELL;
        return switch (better) {
            case MORE -> of(target.subtract(value), target, tolerance);
            case FEWER -> of(value.subtract(target), target, tolerance);
            case UNKNOWN -> CANNOT_TELL;
        };
    }

    private static Status of(BigDecimal shortBy, BigDecimal target, Tolerance tolerance) {
        if (shortBy.signum() <= 0) return GREEN;
        return shortBy.compareTo(tolerance.of(target)) <= 0 ? AMBER : RED;
    }
}
