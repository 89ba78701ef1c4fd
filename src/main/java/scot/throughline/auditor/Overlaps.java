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
    private final Together answered;
    private final List<Overlap> found = new ArrayList<>();
    private final List<Gathering> gatherings = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final List<String> untried = new ArrayList<>();

    private Overlaps(Questionnaire questionnaire, Map<String, Classes> measured) {
        this.trying = new Trying(questionnaire);
        this.measured = measured;
        this.answered = new Together(measured.keySet());
        var together = questionnaire.workedOut().stream().filter(Derived.Joined.class::isInstance).map(Derived.Joined.class::cast)
                .filter(joined -> measured.containsKey(joined.key())).map(this::together).toList();
        for (var questions : together) look(questions, found);
        for (var each : questionnaire.workedOut())
            if (each instanceof Derived.Count(var key, var counted, var _) && measured.containsKey(key)
                    && measured.keySet().containsAll(counted.keySet()))
                tallies.add(new Tally(key, counted));
        for (var each : questionnaire.workedOut())
            if (each instanceof Derived.YesOrNo(var key, var match, var yes, var _) && match == Derived.Match.ANY
                    && measured.containsKey(key)
                    && measured.keySet().containsAll(yes.keySet()))
                gatherings.add(new Gathering(key, yes));
        var all = measured.keySet().stream().sorted().toList();
        var alike = new ArrayList<Overlap>();
        for (var i = 0; i < all.size(); i++) for (var j = i + 1; j < all.size(); j++) {
            var pair = Set.of(all.get(i), all.get(j));
            if (trying.shareASource(all.get(i), all.get(j)) && tallies.stream().noneMatch(tally -> pair.contains(tally.question())))
                look(all.get(i), all.get(j), alike);
        }
        for (var overlap : alike) if (answered.join(overlap.questions())) found.add(overlap);
    }

    static Overlaps of(Questionnaire questionnaire, Map<String, Classes> measured) {
        return new Overlaps(questionnaire, measured);
    }

    List<Overlap> found() {
        return found;
    }

    List<Gathering> gatherings() {
        return gatherings;
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
    private void look(String one, String other, List<Overlap> alike) {
        if (trying.isDistance(one) == trying.isDistance(other)) look(List.of(one, other), alike);
        else
            untried.add(one + " and " + other);
    }

    /** @param alike takes those of which nothing is known but that whoever answered one answered both */
    private void look(List<String> questions, List<Overlap> alike) {
        var persons = trying.persons(questions);
        if (persons.isEmpty()) {
            untried.add(String.join(" and ", questions));
            return;
        }
        Set<List<Integer>> possible = persons.get().map(person -> questions.stream()
                .map(question -> classes(question).of(person.codes(question))).toList()).collect(Collectors.toSet());
        var sizes = questions.stream().map(question -> classes(question).outside() + 1).toList();
        if (possible.size() == sizes.stream().reduce(1, (one, other) -> one * other)) return;
        var overlap = new Overlap(questions, possible);
        var together = overlap.answeredTogether(sizes);
        if (together && possible.size() == sizes.stream().reduce(1, (one, other) -> one * (other - 1)) + 1) {
            alike.add(overlap);
        } else {
            if (together) answered.join(questions);
            found.add(overlap);
        }
    }

    private Classes classes(String question) {
        return measured.getOrDefault(question, new Classes(List.of()));
    }
}
