package scot.throughline.response;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import scot.throughline.survey.Answer;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Choice.Role;
import scot.throughline.survey.Derived;
import scot.throughline.survey.Derived.Distance;
import scot.throughline.survey.Derived.Distance.Moved;
import scot.throughline.survey.Derived.Joined;
import scot.throughline.survey.Questionnaire;

/** Works out the derived answers of one person, while the whole record still exists. Always gives the same for the same answers. */
public final class Derivation {
    /** A ladder score up to here is a need. */
    private static final int HIGHEST_NEED = 2;

    private static final Set<Role> OUTSIDE_EVERY_BASE = Set.of(Role.NOT_APPLICABLE, Role.RATHER_NOT_SAY);

    private final Questionnaire questionnaire;
    private final Start start;

    private Derivation(Questionnaire questionnaire, Start start) {
        this.questionnaire = questionnaire;
        this.start = start;
    }

    /** The answers, and with them every derived answer that has a base. */
    public static Answers derive(Questionnaire questionnaire, Answers answers, Start start) {
        var derivation = new Derivation(questionnaire, start);
        var all = answers;
        for (var derived : questionnaire.workedOut()) all = derivation.with(derived, all);
        return all;
    }

    private Answers with(Derived derived, Answers answers) {
        return switch (derived) {
            case Derived.YesOrNo rule -> with(rule.key(), yesOrNo(rule, answers), answers);
            case Derived.Count rule -> with(rule.key(), count(rule, answers), answers);
            case Derived.Picked rule -> withPicks(rule, answers);
            case Joined rule -> with(rule.key(), joined(rule, answers), answers);
            case Distance rule -> withDistance(rule, answers);
        };
    }

    private static Answers with(String key, Optional<String> code, Answers answers) {
        return code.map(given -> answers.picked(key, given)).orElse(answers);
    }

    private static Optional<String> yesOrNo(Derived.YesOrNo rule, Answers answers) {
        var saysNo = rule.no().entrySet().stream().anyMatch(no -> answers.gaveAny(no.getKey(), no.getValue()));
        return switch (rule.match()) {
            case ANY -> rule.yes().entrySet().stream().anyMatch(yes -> answers.gaveAny(yes.getKey(), yes.getValue()))
                    ? Optional.of(Derived.YES)
                    : saysNo ? Optional.of(Derived.NO) : Optional.empty();
            case ALL -> saysNo
                    ? Optional.of(Derived.NO)
                    : rule.yes().entrySet().stream().allMatch(yes -> answers.gaveAny(yes.getKey(), yes.getValue()))
                            ? Optional.of(Derived.YES)
                            : Optional.empty();
        };
    }

    private Optional<String> count(Derived.Count rule, Answers answers) {
        if (rule.outOf().stream().noneMatch(question -> isAnswered(question, answers))) return Optional.empty();
        var given = rule.counted().entrySet().stream()
                .mapToLong(counted -> answers.codes(counted.getKey()).stream().filter(counted.getValue()::contains).count()).sum();
        return Optional.of(Long.toString(given));
    }

    private Answers withPicks(Derived.Picked rule, Answers answers) {
        if (rule.questions().stream().noneMatch(question -> isAnswered(question, answers))) return answers;
        var all = answers;
        for (var pick : rule.picks()) {
            var picked = rule.questions().stream().anyMatch(question -> answers.codes(question).contains(pick));
            all = all.picked(rule.keyOf(pick), picked ? Derived.YES : Derived.NO);
        }
        return all;
    }

    private Optional<String> joined(Joined rule, Answers answers) {
        var said = rule.questions().stream().filter(question -> isAnswered(question, answers)).map(answers::codes)
                .flatMap(Collection::stream).toList();
        if (said.isEmpty()) return Optional.empty();
        if (said.stream().allMatch(Joined.NEVER::equals)) return Optional.of(Joined.NEVER);
        var better = said.contains(Joined.BETTER);
        var worse = said.contains(Joined.WORSE);
        return Optional.of(better == worse ? Joined.SAME : better ? Joined.BETTER : Joined.WORSE);
    }

    private Answers withDistance(Distance rule, Answers answers) {
        var first = start.scores().get(rule.question());
        if (first == null) return answers;
        var inNeed = first <= HIGHEST_NEED;
        var known = answers.picked(rule.startNeed(), inNeed ? Derived.YES : Derived.NO);
        var now = score(rule.question(), answers);
        if (now.isEmpty()) return inNeed ? known.picked(rule.moved(), Moved.NEED_NOT_HEARD.name()) : known;
        return known.picked(rule.months(), Distance.band(start.months())).picked(rule.moved(), moved(first, now.get()).name());
    }

    private static Moved moved(int first, int now) {
        if (first > HIGHEST_NEED) return now > HIGHEST_NEED ? Moved.HELD : Moved.NEW_NEED;
        return now > first ? Moved.NEED_BETTER : now < first ? Moved.NEED_WORSE : Moved.NEED_SAME;
    }

    private Optional<Integer> score(String key, Answers answers) {
        return questionnaire.question(key).stream().flatMap(question -> question.choices().stream())
                .filter(choice -> answers.codes(key).contains(choice.code()))
                .flatMap(choice -> Optional.ofNullable(choice.score()).stream()).findFirst();
    }

    /** Whether something was said that counts: a skip, "does not apply" and "rather not say" do not; a derived answer always does. */
    private boolean isAnswered(String key, Answers answers) {
        var question = questionnaire.question(key);
        return answers.codes(key).stream()
                .anyMatch(code -> question.flatMap(asked -> asked.choice(code)).map(choice -> !OUTSIDE_EVERY_BASE.contains(choice.role()))
                        .orElse(true));
    }
}
