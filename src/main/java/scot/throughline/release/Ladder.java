package scot.throughline.release;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import scot.throughline.survey.Council.Label;

/**
 * Joins labels behind which too few people stand, step by step as the council laid down beforehand. What stands alone then is shown; what does not, is
 * not, and nor is so much beside it that those left over could be told by taking away.
 */
final class Ladder {
    /** The fewest people behind a label that is shown, and the fewest that may be left over. */
    static final int K_LABEL = 10;

    private final Map<String, Integer> people;
    private final Map<String, String> joins;
    private final Predicate<Set<String>> alsoFit;
    /** By the label that others have joined. */
    private final Map<String, Set<String>> groups = new TreeMap<>();
    private int joined;

    private Ladder(Map<String, Integer> people, Map<String, String> joins, Predicate<Set<String>> alsoFit) {
        this.people = people;
        this.joins = joins;
        this.alsoFit = alsoFit;
        people.keySet().forEach(label -> groups.put(label, new TreeSet<>(Set.of(label))));
    }

    /**
     * What is shown in a year, and how it came to that.
     *
     * @param under the label that each is shown under; one that is left out is not shown
     */
    record Shape(Map<String, String> under, int joined, int notShown) {
        String words() {
            var shown = Set.copyOf(under.values()).size();
            if (shown == 0) return "none has enough people to be shown alone";
            return shown + " shown" + (joined > 0 ? ", " + joined + " joined" : "") + (notShown > 0 ? ", " + notShown + " not shown" : "");
        }
    }

    /**
     * The shape of a year.
     *
     * @param people how many answered behind each label
     * @param joins what each label joins, where it joins any
     * @param alsoFit what else must hold of labels that are shown together
     */
    static Shape shape(Map<String, Integer> people, Map<String, String> joins, Predicate<Set<String>> alsoFit) {
        return new Ladder(people, joins, alsoFit).climb();
    }

    private Shape climb() {
        for (var step = nextStep(); step.isPresent(); step = nextStep()) join(step.get());
        var shown = groups.values().stream().filter(this::stands).sorted(Comparator.comparingInt(this::people)).toList();
        var kept = shown.subList(firstThatMayStay(shown), shown.size());
        var under = new HashMap<String, String>();
        if (kept.size() > 1 || leftOver(kept) > 0)
            for (var group : kept) group.forEach(label -> under.put(label, String.join("+", group)));
        return new Shape(Map.copyOf(under), joined, people.size() - under.size());
    }

    /** The smallest ones shown go first, until those not shown are nobody or enough. */
    private int firstThatMayStay(List<Set<String>> shown) {
        var first = 0;
        while (first < shown.size() && isTooFew(leftOver(shown.subList(first, shown.size())))) first++;
        return first;
    }

    private Optional<String> nextStep() {
        return groups.entrySet().stream().filter(group -> !stands(group.getValue()) && joins.containsKey(group.getKey()))
                .map(Map.Entry::getKey).findFirst();
    }

    private void join(String label) {
        var moved = groups.remove(label);
        groups.computeIfAbsent(joins.get(label), _ -> new TreeSet<>()).addAll(moved);
        joined++;
    }

    private boolean stands(Set<String> group) {
        return people(group) >= K_LABEL && alsoFit.test(group);
    }

    private int leftOver(Collection<Set<String>> shown) {
        return people.values().stream().mapToInt(Integer::intValue).sum() - shown.stream().mapToInt(this::people).sum();
    }

    private int people(Set<String> group) {
        return group.stream().mapToInt(label -> people.getOrDefault(label, 0)).sum();
    }

    private static boolean isTooFew(int number) {
        return number > 0 && number < K_LABEL;
    }

    /** What joins what, of labels of one kind. */
    static Map<String, String> joins(List<Label> labels) {
        return labels.stream().filter(label -> label.joins() != null)
                .collect(toMap(Label::key, label -> String.valueOf(label.joins())));
    }
}
