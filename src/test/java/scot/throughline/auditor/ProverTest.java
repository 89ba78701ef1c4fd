package scot.throughline.auditor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scot.throughline.outcome.Shown.Rounded;

class ProverTest {
    private static final int MOST_IN_A_CELL = 11;

    /** Every table there is, looked at one by one, says the same as the solver. */
    @Test
    void agrees_with_exhaustive_search() {
        var chance = new Random(11);
        var seen = new TreeMap<String, Integer>();
        for (var time = 0; time < 80; time++) {
            var known = small(chance);
            var all = exhaustive(known);
            for (var finding : Prover.of(known).findings().toList()) {
                var extremes = all.get(finding.target());
                assertEquals(expected(extremes), outcome(finding), () -> known + " " + finding + " " + extremes);
                seen.merge(outcome(finding).split(" ")[0], 1, Integer::sum);
            }
        }
        assertEquals(4, seen.size(), "a test that meets one outcome only shows nothing: " + seen);
    }

    @Test
    void what_is_said_of_two_groups_and_their_sum_gives_away_the_third() {
        var known = new Known(3, List.of(new Statement(Sum.of(0), 12, 12, null), new Statement(Sum.of(1), 9, 9, null),
                new Statement(Sum.of(List.of(Sum.of(0), Sum.of(1), Sum.of(2))), 23, 23, null)), List.of(),
                List.of(new Target("the third", Sum.of(2), List.of())));
        assertEquals("the third: exactly 2", Prover.of(known).findings().findFirst().orElseThrow().toString());
    }

    @Test
    void a_certificate_is_checked_by_addition_so_a_wrong_one_is_found_out() {
        var known = new Known(2, List.of(new Statement(Sum.of(0).plus(Sum.of(1)), 10, 10, null)), List.of(),
                List.of(new Target("the first", Sum.of(0), List.of())));
        var finding = Prover.of(known).findings().findFirst().orElseThrow();
        assertTrue(finding.certified());
        assertFalse(new Finding(known, finding.target(), new Verdict.Protected(List.of(0, 10), List.of(6, 5))).certified(),
                "adds up to 11");
        assertFalse(new Finding(known, finding.target(), new Verdict.Protected(List.of(0, 10), List.of(3, 7))).certified(), "too near");
        assertFalse(new Finding(known, finding.target(), new Verdict.Protected(List.of(-2, 12), List.of(6, 4))).certified(),
                "fewer than nobody");
    }

    /** Two or three groups of two answers, their bases and shares rounded, and perhaps what they come to together. */
    private static Known small(Random chance) {
        var groups = 1 + chance.nextInt(2);
        var truth = new ArrayList<Integer>();
        for (var cell = 0; cell < 2 * groups; cell++) truth.add(chance.nextInt(MOST_IN_A_CELL));
        var statements = new ArrayList<Statement>();
        var ratios = new ArrayList<Ratio>();
        var targets = new ArrayList<Target>();
        for (var cell = 0; cell < truth.size(); cell++) {
            statements.add(Statement.atMost(Sum.of(cell), MOST_IN_A_CELL, null));
            targets.add(new Target("cell " + cell, Sum.of(cell), List.of()));
        }
        for (var group = 0; group < groups; group++) {
            var base = Sum.of(2 * group).plus(Sum.of(2 * group + 1));
            var people = base.in(truth);
            var shown = 5 * Math.round(people / 5f);
            if (people < 10 || chance.nextInt(4) == 0) continue;
            statements.add(new Statement(base, Math.max(10, shown - 2), shown + 2, null));
            var percent = 5 * (int) Math.round(100.0 * truth.get(2 * group) / people / 5);
            ratios.add(new Ratio(Sum.of(2 * group), base, shown, new Rounded(percent, percent, 5), null));
        }
        if (chance.nextBoolean()) {
            var all = Sum.of(IntStream.range(0, truth.size()).mapToObj(Sum::of).toList());
            statements.add(new Statement(all, all.in(truth), all.in(truth), null));
        }
        if (chance.nextInt(20) == 0) statements.add(new Statement(Sum.of(0), MOST_IN_A_CELL + 1, MOST_IN_A_CELL + 1, null));
        return new Known(truth.size(), statements, ratios, targets);
    }

    private static Map<Target, IntSummaryStatistics> exhaustive(Known known) {
        var extremes = new HashMap<Target, IntSummaryStatistics>();
        known.targets().forEach(target -> extremes.put(target, new IntSummaryStatistics()));
        var all = known.all();
        var tables = (int) Math.pow(MOST_IN_A_CELL + 1, known.cells());
        for (var number = 0; number < tables; number++) {
            var table = new ArrayList<Integer>();
            for (int left = number, cell = 0; cell < known.cells(); cell++, left /= MOST_IN_A_CELL + 1)
                table.add(left % (MOST_IN_A_CELL + 1));
            if (all.stream().allMatch(statement -> statement.holds(table)))
                extremes.forEach((target, each) -> each.accept(target.sum().in(table)));
        }
        return extremes;
    }

    private static String expected(IntSummaryStatistics extremes) {
        if (extremes.getCount() == 0) return "contradicted";
        if (extremes.getMin() >= Verdict.SMALL) return "large";
        return Verdict.isWide(extremes.getMin(), extremes.getMax())
                ? "protected"
                : "exposed from " + extremes.getMin() + " to " + extremes.getMax();
    }

    private static String outcome(Finding finding) {
        return switch (finding.verdict()) {
            case Verdict.Large _ -> "large";
            case Verdict.Protected _ -> {
                assertTrue(finding.certified());
                yield "protected";
            }
            case Verdict.Exposed(var low, var high) -> "exposed from " + low + " to " + high;
            case Verdict.Undecided() -> "undecided";
            case Verdict.Contradicted() -> "contradicted";
        };
    }
}
