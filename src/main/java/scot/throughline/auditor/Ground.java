package scot.throughline.auditor;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import scot.throughline.calendar.Quarter;
import scot.throughline.survey.Derived;

/**
 * The cells behind a group of questions. In every piece of time there is a cell for each class of a question; of questions that overlap, for each
 * combination that one person can be in, in pieces as long as those of the question that is published least often. A question counted in several
 * ways is counted alike in all of them: that is all that must hold, as long as overlaps hang together like a tree.
 */
final class Ground {
    private final Group group;
    private final Map<String, Set<Stretch>> stretches;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, Layer<Integer>> byClass = new HashMap<>();
    private final Map<Overlap, Layer<List<Integer>>> byCombination = new HashMap<>();
    private int cells;

    /** @param stretches of the figures of each question */
    Ground(Group group, Map<String, Set<Stretch>> stretches) {
        this.group = group;
        this.stretches = group.questions().keySet().stream().collect(toMap(Function.identity(),
                question -> stretches.getOrDefault(question, all(stretches))));
        for (var overlap : group.overlaps()) byCombination.put(overlap, layer(longest(overlap), overlap.possible()));
        for (var question : group.questions().keySet()) {
            var its = group.overlaps().stream().filter(overlap -> overlap.questions().contains(question)).toList();
            if (its.size() == 1 && longest(its.getFirst()).equals(pieces(question))) {
                byClass.put(question, counted(its.getFirst(), question));
            } else {
                var classes = IntStream.range(0, group.classes(question).outside() + (its.isEmpty() ? 0 : 1)).boxed().toList();
                var own = layer(pieces(question), classes);
                byClass.put(question, own);
                for (var overlap : its) same(own, counted(overlap, question));
            }
        }
        for (var tally : group.tallies()) tally(tally);
        for (var gathering : group.gatherings()) gathering(gathering);
    }

    /** A question without a figure of its own still joins those that have one. */
    private static Set<Stretch> all(Map<String, Set<Stretch>> stretches) {
        return stretches.values().stream().flatMap(Set::stream).collect(toSet());
    }

    /** Sums by what is counted, one set of them for each piece of time. */
    private record Layer<T>(List<Set<Quarter>> pieces, List<Map<T, Sum>> sums) {
        Sum in(Set<Quarter> quarters, Predicate<T> counted) {
            return Sum.of(IntStream.range(0, pieces.size()).filter(piece -> quarters.containsAll(pieces.get(piece))).mapToObj(sums::get)
                    .flatMap(each -> each.entrySet().stream()).filter(each -> counted.test(each.getKey())).map(Map.Entry::getValue)
                    .toList());
        }

        boolean covers(Set<Quarter> quarters) {
            return pieces.stream().filter(quarters::containsAll).mapToInt(Set::size).sum() == quarters.size();
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

    private List<Set<Quarter>> pieces(String question) {
        return Stretch.pieces(stretches.getOrDefault(question, Set.of()));
    }

    private List<Set<Quarter>> longest(Overlap overlap) {
        return overlap.questions().stream().map(this::pieces).filter(pieces -> !pieces.isEmpty())
                .min(Comparator.comparingDouble(pieces -> pieces.size() / pieces.stream().mapToDouble(Set::size).sum())).orElse(List.of());
    }

    private <T> Layer<T> layer(List<Set<Quarter>> pieces, Collection<T> counted) {
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

    /** Only where both are counted over the same quarters. */
    private void same(Layer<Integer> own, Layer<Integer> counted) {
        for (var piece = 0; piece < counted.pieces().size(); piece++) {
            var quarters = counted.pieces().get(piece);
            if (!own.covers(quarters)) continue;
            counted.sums().get(piece)
                    .forEach((each, sum) -> statements.add(Statement.equal(sum, own.in(quarters, other -> other.equals(each)))));
        }
    }

    /** The numbers that people have come to as much as there was to count. */
    private void tally(Tally tally) {
        for (var stretch : stretches.getOrDefault(tally.question(), Set.of())) {
            var classes = group.classes(tally.question());
            var total = Sum.of(IntStream.range(0, classes.outside())
                    .mapToObj(each -> count(tally.question(), stretch, Set.of(each)).times(classes.number(each))).toList());
            var counted = tally.counted().entrySet().stream()
                    .map(each -> count(each.getKey(), stretch, group.classes(each.getKey()).in(each.getValue()))).toList();
            if (counted.stream().noneMatch(Sum::isNothing)) statements.add(Statement.equal(total, Sum.of(counted)));
        }
    }

    /** Whoever says yes gave at least one of the answers it gathers. */
    private void gathering(Gathering gathering) {
        for (var stretch : stretches.getOrDefault(gathering.question(), Set.of())) {
            var counted = gathering.of().entrySet().stream()
                    .map(each -> count(each.getKey(), stretch, group.classes(each.getKey()).in(each.getValue()))).toList();
            var yes = count(gathering.question(), stretch, group.classes(gathering.question()).in(Set.of(Derived.YES)));
            if (counted.stream().noneMatch(Sum::isNothing)) statements.add(Statement.atLeast(Sum.of(counted).minus(yes), 0, null));
        }
    }
}
