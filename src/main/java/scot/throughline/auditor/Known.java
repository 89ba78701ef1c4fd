package scot.throughline.auditor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import scot.throughline.outcome.LedgerEntry;

/** All that can be known of some cells, and what must not be worked out from it. */
record Known(int cells, List<Statement> statements, List<Ratio> ratios, List<Target> targets) {
    /** Everything that is known, said in whole numbers. */
    List<Statement> all() {
        return Stream.concat(statements.stream(), ratios.stream().flatMap(ratio -> ratio.statements().stream())).toList();
    }

    boolean allow(List<Integer> table) {
        return table.size() == cells && table.stream().allMatch(count -> count >= 0)
                && all().stream().allMatch(statement -> statement.holds(table));
    }

    Known without(LedgerEntry entry) {
        return new Known(cells, statements.stream().filter(each -> !entry.equals(each.by())).toList(),
                ratios.stream().filter(each -> !entry.equals(each.by())).toList(), targets);
    }

    /** Cells that no statement connects tell nothing of each other, so each connected part is proved by itself. */
    List<Known> parts() {
        var root = new int[cells];
        for (var cell = 0; cell < cells; cell++) root[cell] = cell;
        Stream.concat(all().stream().map(Statement::sum), targets.stream().map(Target::sum)).forEach(sum -> join(root, sum));
        var parts = new TreeMap<Integer, Part>();
        for (var cell = 0; cell < cells; cell++) parts.computeIfAbsent(find(root, cell), _ -> new Part()).take(cell);
        for (var statement : statements) part(parts, root, statement.sum()).ifPresent(part -> part.statements.add(statement));
        for (var ratio : ratios) part(parts, root, ratio.base()).ifPresent(part -> part.ratios.add(ratio));
        for (var target : targets) part(parts, root, target.sum()).ifPresent(part -> part.targets.add(target));
        return parts.values().stream().filter(part -> !part.targets.isEmpty()).map(Part::known).toList();
    }

    private static void join(int[] root, Sum sum) {
        var cells = List.copyOf(sum.times().keySet());
        for (var cell : cells) root[find(root, cell)] = find(root, cells.getFirst());
    }

    private static int find(int[] root, int cell) {
        var at = cell;
        while (root[at] != at) at = root[at] = root[root[at]];
        return at;
    }

    private static Optional<Part> part(Map<Integer, Part> parts, int[] root, Sum sum) {
        return sum.times().keySet().stream().findFirst().map(cell -> parts.get(find(root, cell)));
    }

    /** A connected part while it is gathered, its cells numbered afresh. */
    private static final class Part {
        private final Map<Integer, Integer> numbers = new HashMap<>();
        private final List<Statement> statements = new ArrayList<>();
        private final List<Ratio> ratios = new ArrayList<>();
        private final List<Target> targets = new ArrayList<>();

        void take(int cell) {
            numbers.put(cell, numbers.size());
        }

        Known known() {
            return new Known(numbers.size(),
                    statements.stream().map(each -> new Statement(each.sum().renumbered(numbers), each.low(), each.high(), each.by()))
                            .toList(),
                    ratios.stream().map(each -> each.renumbered(numbers)).toList(),
                    targets.stream().map(each -> new Target(each.words(), each.sum().renumbered(numbers), each.figures())).toList());
        }
    }
}
