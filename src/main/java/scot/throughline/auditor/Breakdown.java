package scot.throughline.auditor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.outcome.LabelNames;
import scot.throughline.seal.Kind;

/** The cells of a question by label in one year, which together with those not shown are everybody's. */
final class Breakdown {
    private final List<Figure> figures;
    private final Map<String, Map<Integer, Sum>> byLabel = new TreeMap<>();
    private final Map<Integer, Sum> rest = new HashMap<>();

    /** @param figures of one question, one kind of label and one stretch */
    Breakdown(List<Figure> figures, Ground ground, Classes classes, PublicCounts known) {
        this.figures = figures;
        for (var figure : figures) byLabel.computeIfAbsent(figure.entry().label(), _ -> cells(ground, classes));
        var shown = byLabel.keySet().stream().flatMap(label -> LabelNames.parts(label).stream()).collect(Collectors.toSet());
        if (!known.isAll(kind(), shown)) rest.putAll(cells(ground, classes));
        for (var each = 0; each < classes.outside(); each++) {
            var parts = all(each);
            ground.statements()
                    .add(Statement.equal(parts, ground.count(figures.getFirst().question(), figures.getFirst().stretch(), Set.of(each))));
        }
    }

    private static Map<Integer, Sum> cells(Ground ground, Classes classes) {
        Map<Integer, Sum> cells = new HashMap<>();
        for (var each = 0; each < classes.outside(); each++) cells.put(each, ground.newCell());
        return cells;
    }

    private Kind kind() {
        return figures.getFirst().entry().kind();
    }

    private Sum all(int each) {
        return Sum
                .of(Stream.concat(byLabel.values().stream(), Stream.of(rest)).map(cells -> cells.getOrDefault(each, Sum.NOTHING)).toList());
    }

    Sum count(Figure figure, Set<Integer> classes) {
        return count(byLabel.getOrDefault(figure.entry().label(), Map.of()), classes);
    }

    /** Everybody's answers of these classes but a label's. */
    Sum others(Figure figure, Set<Integer> classes) {
        return Sum.of(classes.stream().map(this::all).toList()).minus(count(figure, classes));
    }

    /** Those whose label is not shown. */
    Sum notShown(Set<Integer> classes) {
        return count(rest, classes);
    }

    private static Sum count(Map<Integer, Sum> cells, Set<Integer> classes) {
        return Sum.of(classes.stream().map(each -> cells.getOrDefault(each, Sum.NOTHING)).toList());
    }

    List<Figure> figures() {
        return figures;
    }
}
