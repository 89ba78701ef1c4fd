package scot.throughline.survey;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every fault found so far: reading carries on past each, so that one start tells them all. A set, because shared choices are read often. */
final class Faults {
    private final Set<Fault> found = new LinkedHashSet<>();

    void add(Fault fault) {
        found.add(fault);
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> inOrder() {
        return found.stream().sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line)).toList();
    }
}
