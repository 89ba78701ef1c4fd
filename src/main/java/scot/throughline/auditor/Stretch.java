package scot.throughline.auditor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.LedgerEntry;

/** The quarters whose answers are in a figure. */
record Stretch(Quarter first, Quarter last) {
    static Stretch of(LedgerEntry entry) {
        return new Stretch(entry.first(), Quarter.of(entry.period().lastDay()));
    }

    Set<Quarter> quarters() {
        return Stream.iterate(first, each -> each.compareTo(last) <= 0, Quarter::next).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean holds(Stretch other) {
        return other.first.compareTo(first) >= 0 && other.last.compareTo(last) <= 0;
    }

    String words() {
        return first.equals(last) ? first.label() : first.label() + " to " + last.label();
    }

    /** The coarsest pieces that every one of the stretches is made of: quarters no figure tells apart stay together. */
    static List<Set<Quarter>> pieces(Collection<Stretch> stretches) {
        var bySignature = new HashMap<List<Boolean>, Set<Quarter>>();
        var ordered = List.copyOf(stretches);
        for (var quarter : ordered.stream().flatMap(each -> each.quarters().stream()).collect(Collectors.toCollection(TreeSet::new))) {
            var signature = ordered.stream().map(each -> each.quarters().contains(quarter)).toList();
            bySignature.computeIfAbsent(signature, _ -> new TreeSet<>()).add(quarter);
        }
        return new ArrayList<>(bySignature.values());
    }
}
