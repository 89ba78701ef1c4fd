package scot.throughline.indicator;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Where a value went in twelve months, whichever way is better. Unknown is said, never guessed. */
public enum Direction {
    UP("↑", "Up"), DOWN("↓", "Down"), UNCHANGED("→", "Unchanged"), UNKNOWN("?", "Unknown");

    private final String shape;
    private final String word;

    Direction(String shape, String word) {
        this.shape = shape;
        this.word = word;
    }

    public String shape() {
        return shape;
    }

    public String word() {
        return word;
    }

    /** As a source states it. That it could not be read there is a statement too. */
    static Optional<Direction> parse(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT).split("[ _]", 2)[0]) {
            case "up", "↑" -> Optional.of(UP);
            case "down", "↓" -> Optional.of(DOWN);
            case "unchanged", "same", "level", "→" -> Optional.of(UNCHANGED);
            case "unknown", "unreadable", "?" -> Optional.of(UNKNOWN);
            default -> Optional.empty();
        };
    }

    static Direction between(BigDecimal before, BigDecimal now) {
        var change = now.compareTo(before);
        return change > 0 ? UP : change < 0 ? DOWN : UNCHANGED;
    }
}
