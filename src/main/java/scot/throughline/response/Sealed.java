package scot.throughline.response;

import java.util.List;

/** A response that nobody can read any more: its rows, in an order that tells nothing. */
public final class Sealed {
    private final List<PoolRow> rows;

    Sealed(List<PoolRow> rows) {
        this.rows = List.copyOf(rows);
    }

    List<PoolRow> rows() {
        return rows;
    }
}
