package scot.throughline.auditor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import scot.throughline.auditor.Solver.Found;
import scot.throughline.outcome.LedgerEntry;

/**
 * Gives a verdict on every target of a part. A table found for one target is kept, because it often serves the next: a dozen of them protect
 * most of a year's targets, and the solver is asked only about the rest.
 */
final class Prover {
    private final Known known;
    private final Narrowing narrowing;
    private final Solver solver;
    private final List<List<Integer>> tables = new ArrayList<>();
    private boolean gaveUp;

    /** @param tables some that satisfy every statement */
    private Prover(Known known, List<List<Integer>> tables) {
        this.known = known;
        this.narrowing = Narrowing.of(known);
        this.solver = new Solver(known, narrowing);
        this.tables.addAll(tables);
    }

    static Prover of(Known known) {
        return new Prover(known, List.of());
    }

    /** The same without what a figure says. Whatever satisfied all statements satisfies fewer. */
    Prover without(LedgerEntry entry) {
        return new Prover(known.without(entry), tables);
    }

    Stream<Finding> findings() {
        var holds = !tables.isEmpty() || learn(Sum.NOTHING, 0, 0);
        return known.targets().stream().map(target -> new Finding(known, target, holds ? verdict(target.sum()) : nothing()));
    }

    private Verdict nothing() {
        return gaveUp ? new Verdict.Undecided() : new Verdict.Contradicted();
    }

    /** Looks for a table with more, then for one with fewer, one step at a time, until they lie far enough apart or there are no more. */
    private Verdict verdict(Sum sum) {
        gaveUp = false;
        if (narrowing.low(sum) >= Verdict.SMALL) return new Verdict.Large();
        if (!isWide(sum) && lowest(sum) >= Verdict.SMALL && !learn(sum, Integer.MIN_VALUE, Verdict.SMALL - 1))
            return gaveUp ? new Verdict.Undecided() : new Verdict.Large();
        if (!isWide(sum)) learn(sum, lowest(sum) + Verdict.FAR_APART, Integer.MAX_VALUE);
        while (!isWide(sum) && learn(sum, Integer.MIN_VALUE, lowest(sum) - 1)) {
        }
        while (!isWide(sum) && learn(sum, highest(sum) + 1, Integer.MAX_VALUE)) {
        }
        if (isWide(sum)) return new Verdict.Protected(table(sum, lowest(sum)), table(sum, highest(sum)));
        return gaveUp ? new Verdict.Undecided() : new Verdict.Exposed(lowest(sum), highest(sum));
    }

    private boolean learn(Sum sum, int low, int high) {
        return switch (solver.table(sum, low, high)) {
            case Found.Table(var counts) -> tables.add(counts);
            case Found.None() -> false;
            case Found.GaveUp() -> {
                gaveUp = true;
                yield false;
            }
        };
    }

    private boolean isWide(Sum sum) {
        return Verdict.isWide(lowest(sum), highest(sum));
    }

    private int lowest(Sum sum) {
        return tables.stream().mapToInt(sum::in).min().orElseThrow();
    }

    private int highest(Sum sum) {
        return tables.stream().mapToInt(sum::in).max().orElseThrow();
    }

    private List<Integer> table(Sum sum, int total) {
        return tables.stream().filter(table -> sum.in(table) == total).findFirst().orElseThrow();
    }
}
