package scot.throughline.auditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import scot.throughline.survey.Derived;
import scot.throughline.survey.Questionnaire;

/**
 * Finds out which measured questions overlap, by trying the very rules that derived answers are worked out with on everything somebody may answer.
 * Two by two, and those that are one by rule, as drinking, drugs and both, together as well. Two that share more than can be tried
 * out, and two of which only one compares with the first score, count as free of each other: then the auditor grants an attacker less than they might
 * know, and {@link #untried} says where.
 */
final class Overlaps {
    private final Trying trying;
    private final Map<String, Classes> measured;
    private final List<Overlap> found = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final List<String> untried = new ArrayList<>();

    private Overlaps(Questionnaire questionnaire, Map<String, Classes> measured) {
        this.trying = new Trying(questionnaire);
        this.measured = measured;
        var together = questionnaire.workedOut().stream().filter(Derived.Joined.class::isInstance).map(Derived.Joined.class::cast)
                .filter(joined -> measured.containsKey(joined.key())).map(this::together).toList();
        together.forEach(this::look);
        for (var each : questionnaire.workedOut())
            if (each instanceof Derived.Count(var key, var counted, var _) && measured.containsKey(key)
                    && measured.keySet().containsAll(counted.keySet()))
                tallies.add(new Tally(key, counted));
        var all = measured.keySet().stream().sorted().toList();
        for (var i = 0; i < all.size(); i++) for (var j = i + 1; j < all.size(); j++) {
            var pair = Set.of(all.get(i), all.get(j));
            if (trying.shareASource(all.get(i), all.get(j)) && tallies.stream().noneMatch(tally -> pair.contains(tally.question())))
                look(all.get(i), all.get(j));
        }
    }

    static Overlaps of(Questionnaire questionnaire, Map<String, Classes> measured) {
        return new Overlaps(questionnaire, measured);
    }

    List<Overlap> found() {
        return found;
    }

    List<Tally> tallies() {
        return tallies;
    }

    List<String> untried() {
        return untried;
    }

    /** What is joined, the joined answer, and every yes-or-no that any of it can make a yes. */
    private List<String> together(Derived.Joined joined) {
        var questions = new TreeSet<>(joined.questions());
        questions.add(joined.key());
        questions.addAll(trying.madeYesBy(joined.questions()));
        return questions.stream().filter(measured::containsKey).toList();
    }

    /** How far somebody came and where they are now share the last score; but one is of the few scored twice, once a year, the other of all. */
    private void look(String one, String other) {
        if (trying.isDistance(one) == trying.isDistance(other)) look(List.of(one, other));
        else
            untried.add(one + " and " + other);
    }

    private void look(List<String> questions) {
        var persons = trying.persons(questions);
        if (persons.isEmpty()) {
            untried.add(String.join(" and ", questions));
            return;
        }
        Set<List<Integer>> possible = persons.get().map(person -> questions.stream()
                .map(question -> classes(question).of(person.codes(question))).toList()).collect(Collectors.toSet());
        var combinations = questions.stream().mapToInt(question -> classes(question).outside() + 1).reduce(1, (one, other) -> one * other);
        if (possible.size() < combinations) found.add(new Overlap(questions, possible));
    }

    private Classes classes(String question) {
        return measured.getOrDefault(question, new Classes(List.of()));
    }
}
