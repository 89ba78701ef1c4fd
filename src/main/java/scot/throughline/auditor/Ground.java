package scot.throughline.auditor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import scot.throughline.calendar.Quarter;

/**
 * The cells behind a group of questions. In every piece of time there is a cell for each class of a question; of questions that overlap, for each
 * combination that one person can be in. A question that belongs to several overlaps has cells of its own, and each of them counts it alike: that
 * is all that must hold, as long as overlaps hang together like a tree.
 */
final class Ground {
    private final Group group;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, Layer<Integer>> byClass = new HashMap<>();
    private final Map<Overlap, Layer<List<Integer>>> byCombination = new HashMap<>();
    private int cells;

    /** @param stretches of the figures of each question */
    Ground(Group group, Map<String, Set<Stretch>> stretches) {
        this.group = group;
        for (var overlap : group.overlaps()) {
            var own = stretches(overlap.questions().stream().filter(question -> !isShared(question)).toList(), stretches);
            byCombination.put(overlap, layer(own.isEmpty() ? stretches(overlap.questions(), stretches) : own, overlap.possible()));
        }
        for (var question : group.questions().keySet()) {
            var its = group.overlaps().stream().filter(overlap -> overlap.questions().contains(question)).toList();
            if (its.isEmpty()) byClass.put(question, layer(stretches(List.of(question), stretches), inside(question)));
            if (its.size() == 1) byClass.put(question, counted(its.getFirst(), question));
            if (its.size() > 1) {
                var shared = layer(stretches(group.questions().keySet(), stretches), withOutside(question));
                byClass.put(question, shared);
                for (var overlap : its) same(shared, counted(overlap, question));
            }
        }
    }

    /** Sums by what is counted, one set of them for each piece of time. */
    private record Layer<T>(List<Set<Quarter>> pieces, List<Map<T, Sum>> sums) {
        Sum in(Set<Quarter> quarters, Predicate<T> counted) {
            return Sum.of(IntStream.range(0, pieces.size()).filter(piece -> quarters.containsAll(pieces.get(piece))).mapToObj(sums::get)
                    .flatMap(each -> each.entrySet().stream()).filter(each -> counted.test(each.getKey())).map(Map.Entry::getValue)
                    .toList());
        }
    }

    int cells() {
        return cells;
    }

    List<Statement> statements() {
        return statements;
    }

    Sum newCell() {
        return Sum.of(cells++);
    }

    /** How many people gave an answer of these classes in a stretch. */
    Sum count(String question, Stretch stretch, Set<Integer> classes) {
        var layer = byClass.get(question);
        return layer == null ? Sum.NOTHING : layer.in(stretch.quarters(), classes::contains);
    }

    /** How many people were in one of these combinations. */
    Sum count(Overlap overlap, Stretch stretch, Predicate<List<Integer>> combination) {
        var layer = byCombination.get(overlap);
        return layer == null ? Sum.NOTHING : layer.in(stretch.quarters(), combination);
    }

    private boolean isShared(String question) {
        return group.overlaps().stream().filter(overlap -> overlap.questions().contains(question)).count() > 1;
    }

    private static Set<Stretch> stretches(Collection<String> questions, Map<String, Set<Stretch>> stretches) {
        return questions.stream().flatMap(question -> stretches.getOrDefault(question, Set.of()).stream()).collect(Collectors.toSet());
    }

    private List<Integer> inside(String question) {
        return IntStream.range(0, group.classes(question).outside()).boxed().toList();
    }

    private List<Integer> withOutside(String question) {
        return IntStream.rangeClosed(0, group.classes(question).outside()).boxed().toList();
    }

    private <T> Layer<T> layer(Set<Stretch> stretches, Collection<T> counted) {
        var pieces = Stretch.pieces(stretches);
        return new Layer<>(pieces, pieces.stream().map(_ -> {
            Map<T, Sum> sums = new LinkedHashMap<>();
            counted.forEach(each -> sums.put(each, newCell()));
            return sums;
        }).toList());
    }

    private Layer<Integer> counted(Overlap overlap, String question) {
        var place = overlap.questions().indexOf(question);
        var combinations = byCombination.getOrDefault(overlap, new Layer<>(List.of(), List.of()));
        return new Layer<>(combinations.pieces(), combinations.sums().stream().map(sums -> {
            Map<Integer, Sum> counts = new LinkedHashMap<>();
            sums.forEach((combination, sum) -> counts.merge(combination.get(place), sum, Sum::plus));
            return counts;
        }).toList());
    }

    private void same(Layer<Integer> shared, Layer<Integer> counted) {
        for (var piece = 0; piece < counted.pieces().size(); piece++) {
            var quarters = counted.pieces().get(piece);
            counted.sums().get(piece)
                    .forEach((each, sum) -> statements.add(Statement.equal(sum, shared.in(quarters, other -> other.equals(each)))));
        }
    }
}
