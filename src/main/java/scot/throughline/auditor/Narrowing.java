package scot.throughline.auditor;

import java.util.Arrays;

/**
 * The range each cell can lie in, narrowed statement by statement until nothing moves. What it rules out is ruled out; what it leaves may still be
 * impossible, which only the solver can tell.
 */
final class Narrowing {
    private static final int ENOUGH = 100;

    private final long[] low;
    private final long[] high;

    private Narrowing(int cells) {
        low = new long[cells];
        high = new long[cells];
        Arrays.fill(high, Statement.NO_LIMIT);
    }

    static Narrowing of(Known known) {
        var narrowing = new Narrowing(known.cells());
        var statements = known.all();
        var moved = true;
        for (var round = 0; moved && round < ENOUGH; round++) {
            moved = false;
            for (var statement : statements) moved |= narrowing.by(statement);
        }
        return narrowing;
    }

    int low(int cell) {
        return (int) low[cell];
    }

    int high(int cell) {
        return (int) high[cell];
    }

    /** No table has fewer. */
    long low(Sum sum) {
        return sum.times().entrySet().stream().mapToLong(each -> each.getValue() * bound(each.getKey(), each.getValue() > 0)).sum();
    }

    private long high(Sum sum) {
        return sum.times().entrySet().stream().mapToLong(each -> each.getValue() * bound(each.getKey(), each.getValue() < 0)).sum();
    }

    private long bound(int cell, boolean lowest) {
        return lowest ? low[cell] : high[cell];
    }

    /** A cell is at most what the statement leaves when all the others are at their least; and the other way round. */
    private boolean by(Statement statement) {
        var least = low(statement.sum());
        var most = high(statement.sum());
        var moved = false;
        for (var each : statement.sum().times().entrySet()) {
            int cell = each.getKey();
            long times = each.getValue();
            if (times == 0) continue;
            var spareUp = statement.high() == Integer.MAX_VALUE ? Long.MAX_VALUE : statement.high() - least;
            var spareDown = statement.low() == Integer.MIN_VALUE ? Long.MAX_VALUE : most - statement.low();
            var more = times > 0 ? spareUp : spareDown;
            var fewer = times > 0 ? spareDown : spareUp;
            var newHigh = more == Long.MAX_VALUE ? high[cell] : Math.min(high[cell], low[cell] + Math.floorDiv(more, Math.abs(times)));
            var newLow = fewer == Long.MAX_VALUE ? low[cell] : Math.max(low[cell], high[cell] - Math.floorDiv(fewer, Math.abs(times)));
            if (newHigh == high[cell] && newLow == low[cell]) continue;
            high[cell] = newHigh;
            low[cell] = newLow;
            least = low(statement.sum());
            most = high(statement.sum());
            moved = true;
        }
        return moved;
    }
}
