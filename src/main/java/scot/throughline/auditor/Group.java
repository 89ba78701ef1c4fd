package scot.throughline.auditor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import scot.throughline.survey.Family;

/** Questions of one family that must be looked at together, because each hangs together with another of them. */
record Group(Family family, Map<String, Classes> questions, List<Overlap> overlaps, List<Tally> tallies,
        List<Gathering> gatherings) {
    static List<Group> of(Family family, Map<String, Classes> measured, List<Overlap> overlaps, List<Tally> tallies,
            List<Gathering> gatherings) {
        var together = Stream.concat(overlaps.stream().map(Overlap::questions), tallies.stream().map(Group::questions)).toList();
        var groups = new ArrayList<Group>();
        var left = new TreeSet<>(measured.keySet());
        while (!left.isEmpty()) {
            var questions = whatHangsTogetherWith(left.first(), together);
            left.removeAll(questions);
            var classes = new TreeMap<>(measured);
            classes.keySet().retainAll(questions);
            groups.add(new Group(family, classes, overlaps.stream().filter(each -> questions.containsAll(each.questions())).toList(),
                    tallies.stream().filter(each -> questions.contains(each.question())).toList(),
                    gatherings.stream().filter(each -> questions.contains(each.question())).toList()));
        }
        return groups;
    }

    private static Set<String> whatHangsTogetherWith(String question, List<? extends Collection<String>> together) {
        var questions = new TreeSet<>(Set.of(question));
        var before = 0;
        while (questions.size() > before) {
            before = questions.size();
            together.stream().filter(each -> !Collections.disjoint(each, questions)).forEach(questions::addAll);
        }
        return questions;
    }

    private static List<String> questions(Tally tally) {
        return Stream.concat(Stream.of(tally.question()), tally.counted().keySet().stream()).toList();
    }

    Classes classes(String question) {
        return questions.getOrDefault(question, new Classes(List.of()));
    }
}
