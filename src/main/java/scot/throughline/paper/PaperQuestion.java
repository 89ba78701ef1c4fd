package scot.throughline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.survey.Choice;
import scot.throughline.survey.Question;
import scot.throughline.survey.Question.Kind;

/**
 * One question on paper.
 *
 * @param heading what it shares with the questions after it; null where it stands alone
 * @param unless who leaves it out, in words; null where everybody answers it
 * @param how how to answer: "Tick one box"
 * @param choices none where it is answered in words
 */
record PaperQuestion(int number, @Nullable String heading, String wording, @Nullable String unless, String how, List<Box> choices) {
    /** A box to tick; {@code afterOr} on the first of those that are not real answers. */
    record Box(String wording, boolean afterOr) {}

    public boolean written() {
        return choices.isEmpty();
    }

    /** @param numbers of the questions before it, by key */
    static PaperQuestion of(int number, @Nullable String heading, Question question, Map<String, Question> earlier,
            Map<String, Integer> numbers) {
        var when = question.askedWhen();
        var rules = Stream.concat(
                when.unless().entrySet().stream().map(rule -> instruction("Leave this out", rule, earlier, numbers)),
                when.onlyIf().entrySet().stream().map(rule -> instruction("Answer this only", rule, earlier, numbers))).toList();
        var how = switch (question.kind()) {
            case TEXT -> "Write here, or leave it empty.";
            case PICK_MANY -> "Tick any that fit.";
            case LADDER -> "Tick the one that is most like you now.";
            case PICK_ONE, SCALE, BAND -> "Tick one box.";
        };
        return new PaperQuestion(number, heading, question.wording(), rules.isEmpty() ? null : String.join(" ", rules), how,
                boxes(question));
    }

    private static String instruction(String what, Map.Entry<String, Set<String>> rule, Map<String, Question> earlier,
            Map<String, Integer> numbers) {
        var asked = earlier.get(rule.getKey());
        var answers = asked == null
                ? List.<String>of()
                : asked.choices().stream().filter(choice -> rule.getValue().contains(choice.code()))
                        .map(choice -> "“" + choice.wording() + "”").toList();
        return what + " if you ticked " + String.join(" or ", answers) + " in question " + numbers.get(rule.getKey()) + ".";
    }

    /** In the order of the screen: answers first, then what rules them out. */
    private static List<Box> boxes(Question question) {
        var answers = question.choices().stream().filter(choice -> !choice.excludesTheRest()).toList();
        var others = question.choices().stream().filter(Choice::excludesTheRest).toList();
        var boxes = new ArrayList<Box>();
        for (var choice : answers) boxes.add(new Box(choice.wording(), false));
        for (var choice : others) boxes.add(new Box(choice.wording(), boxes.size() == answers.size() && !answers.isEmpty()));
        return List.copyOf(boxes);
    }
}
