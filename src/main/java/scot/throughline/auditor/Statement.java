package scot.throughline.auditor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.outcome.LedgerEntry;

/**
 * Something everybody can know: a sum of cells lies between two numbers, both included.
 *
 * @param by the figure that says so; null for what follows from the questions, or is known anyhow
 */
record Statement(Sum sum, int low, int high, @Nullable LedgerEntry by) {
    /** More people than any council asks, and few enough to be multiplied by a percentage. */
    static final int NO_LIMIT = 1_000_000;

    static Statement equal(Sum one, Sum other) {
        return new Statement(one.minus(other), 0, 0, null);
    }

    static Statement atLeast(Sum sum, int low, @Nullable LedgerEntry by) {
        return new Statement(sum, low, Integer.MAX_VALUE, by);
    }

    static Statement atMost(Sum sum, int high, @Nullable LedgerEntry by) {
        return new Statement(sum, Integer.MIN_VALUE, high, by);
    }

    boolean holds(List<Integer> table) {
        var total = sum.in(table);
        return total >= low && total <= high;
    }
}
