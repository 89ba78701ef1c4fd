package scot.throughline.auditor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/**
 * Finds tables by integer programming. What makes that hard is that a percentage is of a base which is itself unknown; with its base settled it says
 * no more than from how many to how many, and of such statements the solver is quick. So bases are settled first: as they are in a table that is
 * known, then near what fractions of people would choose, then one by one. Gives up after so many choices, never after so much time. Where there are
 * few cells, none of this is needed.
 */
final class Solver {
    private static final int MOST_CHOICES = 30;
    /** With no more cells than this the solver needs no help. */
    private static final int FEW = 40;

    private final Known known;
    private final Narrowing narrowing;
    private final Map<Sum, List<Ratio>> bases;

    Solver(Known known, Narrowing narrowing) {
        this.known = known;
        this.narrowing = narrowing;
        this.bases = known.ratios().stream().collect(Collectors.groupingBy(Ratio::base, LinkedHashMap::new, Collectors.toList()));
    }

    /** What a search came to. */
    sealed interface Found {
        record Table(List<Integer> counts) implements Found {}

        /** There is none: shown, not merely not found. */
        record None() implements Found {}

        record GaveUp() implements Found {}
    }

    /**
     * Some table in which a sum lies between two numbers.
     *
     * @param like a table that satisfies everything but that; null where none is known
     */
    Found table(Sum sum, int low, int high, @Nullable List<Integer> like) {
        var wanted = new Statement(sum, low, high, null);
        if (like != null && whole(statements(wanted, sizes(base -> List.of(base.in(like))))) instanceof Found.Table near) return near;
        return known.cells() <= FEW
                ? whole(Stream.concat(known.all().stream(), Stream.of(wanted)).toList())
                : new Search(wanted).from(Map.of());
    }

    /** One search for a table. */
    private final class Search {
        private final Statement wanted;
        private int choices;

        Search(Statement wanted) {
            this.wanted = wanted;
        }

        Found from(Map<Sum, List<Integer>> settled) {
            if (++choices > MOST_CHOICES) return new Found.GaveUp();
            var said = Stream.concat(statements(wanted, settled).stream(), known.all().stream()).toList();
            var result = solve(said, false);
            if (!result.getState().isFeasible()) return none(result);
            var fractions = IntStream.range(0, known.cells()).mapToObj(result::doubleValue).toList();
            var open = bases.keySet().stream().filter(base -> !settled.containsKey(base)).toList();
            if (open.isEmpty()) return whole(said);
            if (open.stream().anyMatch(base -> nearest(base, fractions).isEmpty())) return new Found.None();
            if (withOthers(settled, base -> around(base, fractions)) instanceof Found.Table table) return table;
            if (withOthers(settled, base -> nearest(base, fractions).subList(0, 1)) instanceof Found.Table table) return table;
            return branch(settled, mostFractional(open, fractions), fractions);
        }

        private Found withOthers(Map<Sum, List<Integer>> settled, Function<Sum, List<Integer>> sizes) {
            var all = new LinkedHashMap<>(sizes(sizes));
            all.putAll(settled);
            return whole(statements(wanted, all));
        }

        private Found branch(Map<Sum, List<Integer>> settled, Sum base, List<Double> fractions) {
            Found found = new Found.None();
            for (var people : nearest(base, fractions)) {
                var more = new LinkedHashMap<>(settled);
                more.put(base, List.of(people));
                found = from(more);
                if (!(found instanceof Found.None)) return found;
            }
            return found;
        }

        private Sum mostFractional(List<Sum> open, List<Double> fractions) {
            return open.stream().max(Comparator.comparingDouble(base -> Math.abs(size(base, fractions) - Math.rint(size(base, fractions)))))
                    .orElseThrow();
        }
    }

    private Map<Sum, List<Integer>> sizes(Function<Sum, List<Integer>> of) {
        var sizes = new LinkedHashMap<Sum, List<Integer>>();
        bases.keySet().forEach(base -> sizes.put(base, of.apply(base)));
        return sizes;
    }

    /** What is said where bases are settled on one size, or on neighbouring ones: of the counted, what holds at each of them. */
    private List<Statement> statements(Statement wanted, Map<Sum, List<Integer>> settled) {
        var statements = new ArrayList<>(known.statements());
        statements.add(wanted);
        settled.forEach((base, sizes) -> {
            statements.add(new Statement(base, Collections.min(sizes), Collections.max(sizes), null));
            for (var ratio : ratios(base))
                statements.add(new Statement(ratio.counted(), sizes.stream().mapToInt(ratio::fewest).max().orElseThrow(),
                        sizes.stream().mapToInt(ratio::most).min().orElseThrow(), null));
        });
        return statements;
    }

    /** The two whole sizes next to what fractions of people come to, if something can be counted of both; else the nearest. */
    private List<Integer> around(Sum base, List<Double> fractions) {
        var two = nearest(base, fractions).stream().limit(2).toList();
        var fits = two.size() == 2 && Math.abs(two.get(0) - two.get(1)) == 1 && ratios(base).stream().allMatch(
                ratio -> Math.max(ratio.fewest(two.get(0)), ratio.fewest(two.get(1))) <= Math.min(ratio.most(two.get(0)),
                        ratio.most(two.get(1))));
        return fits ? two : two.subList(0, 1);
    }

    /** The sizes a base may have, those first that lie next to what fractions of people come to. */
    private List<Integer> nearest(Sum base, List<Double> fractions) {
        return ratios(base).stream().map(ratio -> (Set<Integer>) new TreeSet<>(ratio.sizes())).reduce((one, other) -> {
            one.retainAll(other);
            return one;
        }).orElse(Set.of()).stream().sorted(Comparator.comparingDouble(people -> Math.abs(people - size(base, fractions)))).toList();
    }

    private List<Ratio> ratios(Sum base) {
        return bases.getOrDefault(base, List.of());
    }

    private static double size(Sum sum, List<Double> fractions) {
        return sum.times().entrySet().stream().mapToDouble(each -> each.getValue() * fractions.get(each.getKey())).sum();
    }

    /** Whole numbers, checked by addition: what the solver holds in floating point is never believed. */
    private Found whole(List<Statement> statements) {
        var result = solve(statements, true);
        if (!result.getState().isFeasible()) return none(result);
        var table = IntStream.range(0, known.cells()).mapToObj(cell -> (int) Math.round(result.doubleValue(cell))).toList();
        return known.allow(table) ? new Found.Table(table) : new Found.GaveUp();
    }

    private static Found none(Optimisation.Result result) {
        return result.getState() == Optimisation.State.INFEASIBLE ? new Found.None() : new Found.GaveUp();
    }

    private Optimisation.Result solve(List<Statement> statements, boolean whole) {
        var model = new ExpressionsBasedModel();
        var cells = IntStream.range(0, known.cells()).mapToObj(
                cell -> model.newVariable("x" + cell).lower(narrowing.low(cell)).upper(narrowing.high(cell)).integer(whole)).toList();
        for (var statement : statements) {
            var expression = model.addExpression();
            statement.sum().times().forEach((cell, times) -> expression.set(cells.get(cell), times));
            if (statement.low() != Integer.MIN_VALUE) expression.lower(statement.low());
            if (statement.high() != Integer.MAX_VALUE) expression.upper(statement.high());
        }
        return model.minimise();
    }
}
