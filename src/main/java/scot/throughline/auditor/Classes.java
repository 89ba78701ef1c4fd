package scot.throughline.auditor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import scot.throughline.survey.Measure.Counted;

/**
 * The answers of a question, as far as its measures tell them apart: answers that are always counted together are one class. Whoever is in no base,
 * because of a skip or an answer that does not count, is outside.
 */
record Classes(List<Set<String>> sets) {
    static Classes of(Collection<Counted> measured) {
        var byUse = new TreeMap<String, Set<String>>();
        var codes = new TreeSet<String>();
        for (var each : measured) codes.addAll(each.base());
        for (var code : codes) {
            var use = new StringBuilder();
            for (var each : measured)
                use.append(each.mean() ? code : each.counted().contains(code) ? 'c' : each.base().contains(code) ? 'b' : '-');
            byUse.computeIfAbsent(use.toString(), _ -> new TreeSet<>()).add(code);
        }
        return new Classes(new ArrayList<>(byUse.values()));
    }

    int outside() {
        return sets.size();
    }

    /** The class of what somebody answered; outside where it was nothing that counts. */
    int of(Set<String> codes) {
        return IntStream.range(0, sets.size()).filter(index -> sets.get(index).stream().anyMatch(codes::contains)).findFirst()
                .orElse(outside());
    }

    /** The number that everybody in a class has, where a mean is taken of them. */
    int number(int index) {
        return Integer.parseInt(sets.get(index).iterator().next());
    }

    /** The classes that make up some of the answers. */
    Set<Integer> in(Set<String> codes) {
        var inside = new TreeSet<Integer>();
        for (var index = 0; index < sets.size(); index++) if (codes.containsAll(sets.get(index))) inside.add(index);
        return inside;
    }
}
