package scot.throughline.reidentify;

import java.time.Instant;
import java.util.List;

/**
 * What a binary log keeps together.
 *
 * @param at its commit, to the second
 * @param rows written, changed or deleted
 * @param statements in SQL, with whatever is written into them
 */
record Transaction(Instant at, List<Row> rows, List<String> statements) {
    @Override
    public String toString() {
        return "Transaction[…]";
    }
}
