package scot.throughline.auditor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cells added up, each so many times. */
record Sum(Map<Integer, Integer> times) {
    static final Sum NOTHING = new Sum(Map.of());

    static Sum of(int cell) {
        return new Sum(Map.of(cell, 1));
    }

    static Sum of(Iterable<Sum> sums) {
        var all = new TreeMap<Integer, Integer>();
        for (var sum : sums) sum.times.forEach((cell, times) -> all.merge(cell, times, Integer::sum));
        return new Sum(all);
    }

    Sum plus(Sum other) {
        return of(List.of(this, other));
    }

    Sum minus(Sum other) {
        return plus(other.times(-1));
    }

    Sum times(int factor) {
        var all = new TreeMap<Integer, Integer>();
        times.forEach((cell, times) -> all.put(cell, times * factor));
        return new Sum(all);
    }

    boolean isNothing() { return times.values().stream().allMatch(each -> each == 0); }

    /** What it comes to in a table: additions, nothing else. */
    int in(List<Integer> table) {
        return times.entrySet().stream().mapToInt(each -> each.getValue() * table.get(each.getKey())).sum();
    }

    /** The same of cells that have other numbers. */
    Sum renumbered(Map<Integer, Integer> numbers) {
        var all = new TreeMap<Integer, Integer>();
        times.forEach((cell, times) -> all.put(numbers.getOrDefault(cell, -1), times));
        return new Sum(all);
    }
}
