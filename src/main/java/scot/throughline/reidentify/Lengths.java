package scot.throughline.reidentify;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for locked rows that differ in length, or in number, where their batch does not. */
final class Lengths implements Attack {
    @Override
    public String name() { return "Lengths"; }

    @Override
    public String sentence() {
        return "Compares the lengths of locked values of one batch, and how many rows one person's transaction adds to a batch: a longer one, or one "
                + "more, would tell who wrote something.";
    }

    @Override
    public Found on(Evidence evidence, Words words) {
        var found = new Found();
        var lengths = new HashMap<List<Object>, Set<Integer>>();
        evidence.everyAnswer().forEach(row -> row.values().forEach((column, value) -> {
            if (value.isId())
                lengths.computeIfAbsent(List.of(row.table(), words.batch(row), column), _ -> new HashSet<>()).add(value.bytes().length());
        }));
        found.readable(lengths.values().stream().filter(each -> each.size() > 1).count(), "%d locked columns of a batch differ in length");
        var numbers = new HashMap<List<Object>, Set<Long>>();
        for (var arrival : Arrival.in(evidence))
            added(arrival, words).forEach((batch, many) -> numbers.computeIfAbsent(batch, _ -> new HashSet<>()).add(many));
        found.readable(numbers.values().stream().filter(each -> each.size() > 1).count(),
                "%d batches get more rows from some people than from others");
        return found;
    }

    private static Map<List<Object>, Long> added(Arrival arrival, Words words) {
        return arrival.wrote().stream().collect(groupingBy(row -> List.of(row.table(), words.batch(row)), counting()));
    }
}
