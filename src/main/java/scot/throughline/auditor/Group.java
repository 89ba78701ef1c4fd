package scot.throughline.auditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import scot.throughline.survey.Family;

/** Questions of one family that must be looked at together, because each overlaps another of them. */
record Group(Family family, Map<String, Classes> questions, List<Overlap> overlaps) {
    static List<Group> of(Family family, Map<String, Classes> measured, List<Overlap> overlaps) {
        var groups = new ArrayList<Group>();
        var left = new TreeSet<>(measured.keySet());
        while (!left.isEmpty()) {
            var together = new TreeSet<String>();
            together.add(left.first());
            while (overlaps.stream().anyMatch(overlap -> overlap.questions().stream().anyMatch(together::contains)
                    && together.addAll(overlap.questions()))) {
                // as long as one more overlap brings in one more question
            }
            left.removeAll(together);
            var classes = new TreeMap<>(measured);
            classes.keySet().retainAll(together);
            groups.add(new Group(family, classes,
                    overlaps.stream().filter(overlap -> together.containsAll(overlap.questions())).toList()));
        }
        return groups;
    }

    Classes classes(String question) {
        return questions.getOrDefault(question, new Classes(List.of()));
    }
}
