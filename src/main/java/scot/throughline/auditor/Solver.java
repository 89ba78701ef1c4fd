package scot.throughline.auditor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import scot.throughline.outcome.Disclosure;

/**
 * Finds tables by integer programming. What makes that hard is that a percentage is of a base which is itself unknown; with its base settled it says
 * no more than from how many to how many. So bases are settled one after the other, nearest first to what fractions of people would choose, and as
 * soon as one choice of all of them has a table, that is it. Gives up after so many choices, never after so much time.
 */
final class Solver {
    private static final int MOST_CHOICES = 150;
    /** No base is further than this from what it was rounded to. */
    private static final int ROUNDED_AWAY = 2;

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

        record None() implements Found {}

        record GaveUp() implements Found {}
    }

    /** Some table in which a sum lies between two numbers. */
    Found table(Sum sum, int low, int high) {
        return new Search(new Statement(sum, low, high, null)).from(Map.of());
    }

    /** One search for a table. */
    private final class Search {
        private final Statement wanted;
        private int choices;

        Search(Statement wanted) {
            this.wanted = wanted;
        }

        Found from(Map<Sum, Integer> settled) {
            if (++choices > MOST_CHOICES) return new Found.GaveUp();
            var statements = statements(settled);
            var fractions = fractions(Stream.concat(statements.stream(), known.all().stream()).toList());
            if (fractions.isEmpty()) return new Found.None();
            var open = bases.keySet().stream().filter(base -> !settled.containsKey(base)).toList();
            var all = new LinkedHashMap<>(settled);
            for (var base : open) nearest(base, fractions.get()).stream().findFirst().ifPresent(people -> all.put(base, people));
            var table = whole(statements(all));
            if (table.isPresent()) return new Found.Table(table.get());
            if (open.isEmpty()) return new Found.None();
            return branch(settled, mostFractional(open, fractions.get()), fractions.get());
        }

        private Found branch(Map<Sum, Integer> settled, Sum base, List<Double> fractions) {
            Found found = new Found.None();
            for (var people : nearest(base, fractions)) {
                var more = new LinkedHashMap<>(settled);
                more.put(base, people);
                found = from(more);
                if (!(found instanceof Found.None)) return found;
            }
            return found;
        }

        /** What is said where these bases are settled. */
        private List<Statement> statements(Map<Sum, Integer> settled) {
            var statements = new ArrayList<>(known.statements());
            statements.add(wanted);
            settled.forEach((base, people) -> {
                statements.add(new Statement(base, people, people, null));
                for (var ratio : bases.getOrDefault(base, List.of()))
                    statements.add(new Statement(ratio.counted(), ratio.fewest(people), ratio.most(people), null));
            });
            return statements;
        }

        private Sum mostFractional(List<Sum> open, List<Double> fractions) {
            return open.stream().max(Comparator.comparingDouble(base -> Math.abs(size(base, fractions) - Math.rint(size(base, fractions)))))
                    .orElseThrow();
        }

        /** The sizes a base may have, those first that lie next to what fractions of people come to. */
        private List<Integer> nearest(Sum base, List<Double> fractions) {
            var ratios = bases.getOrDefault(base, List.of());
            var shown = ratios.stream().mapToInt(Ratio::shownBase).findFirst().orElseThrow();
            return IntStream.rangeClosed(Math.max(Disclosure.FEWEST, shown - ROUNDED_AWAY), shown + ROUNDED_AWAY).boxed()
                    .filter(people -> ratios.stream().allMatch(ratio -> ratio.fewest(people) <= ratio.most(people)))
                    .sorted(Comparator.comparingDouble(people -> Math.abs(people - size(base, fractions)))).toList();
        }
    }

    private static double size(Sum sum, List<Double> fractions) {
        return sum.times().entrySet().stream().mapToDouble(each -> each.getValue() * fractions.get(each.getKey())).sum();
    }

    /** What even fractions of people cannot satisfy, people cannot. */
    private Optional<List<Double>> fractions(List<Statement> statements) {
        var result = solve(statements, false);
        return result.getState().isFeasible()
                ? Optional.of(IntStream.range(0, known.cells()).mapToObj(result::doubleValue).toList())
                : Optional.empty();
    }

    /** Whole numbers, checked by addition: what the solver holds in floating point is never believed. */
    private Optional<List<Integer>> whole(List<Statement> statements) {
        var result = solve(statements, true);
        if (!result.getState().isFeasible()) return Optional.empty();
        var table = IntStream.range(0, known.cells()).mapToObj(cell -> (int) Math.round(result.doubleValue(cell))).toList();
        if (!known.allow(table)) throw new IllegalStateException("The solver gave a table that does not add up");
        return Optional.of(table);
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
