package scot.throughline.answering;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.survey.Answer;
import scot.throughline.survey.Choice;
import scot.throughline.survey.Question;
import scot.throughline.survey.Question.Kind;
import scot.throughline.survey.Said;
import scot.throughline.survey.Translation;

/**
 * One question as a page prints it.
 *
 * @param id where the error summary jumps to: a number, because an address that named the question would stay in the history
 * @param name its key, as the form sends it
 * @param written whether it is answered in words
 */
record AskedQuestion(String id, String name, boolean written, String type, Said wording, @Nullable Said hint, @Nullable Phrase error,
        List<Offered> choices, @Nullable String words) {
    /** One choice; {@code id} on the first, where the error summary leads; {@code afterOr} on the first of those that are not real answers. */
    record Offered(@Nullable String id, String code, Said wording, boolean given, boolean afterOr) {
        @Override
        public String toString() {
            return "Offered[…]";
        }
    }

    static AskedQuestion of(String id, Question question, Translation translation, Optional<Answer> given,
            QuestionPage.@Nullable Wrong wrong) {
        var type = question.kind() == Kind.PICK_MANY ? "checkbox" : "radio";
        var words = given.orElse(null) instanceof Answer.Words(var text) ? text : null;
        return new AskedQuestion(id, question.key(), question.kind() == Kind.TEXT, type, translation.wording(question),
                translation.hint(question).orElse(null),
                wrong == null ? null : wrong.wording(), offered(id, question, translation, given), words);
    }

    /** What a screen reader says after the wording: hint, care, error. */
    public @Nullable String describedBy() {
        var parts = Stream.of(hint == null ? "" : id + "-hint", written ? id + "-care" : "", error == null ? "" : id + "-error")
                .filter(part -> !part.isEmpty()).collect(joining(" "));
        return parts.isEmpty() ? null : parts;
    }

    private static List<Offered> offered(String id, Question question, Translation translation, Optional<Answer> given) {
        var answers = question.choices().stream().filter(choice -> !choice.excludesTheRest()).toList();
        var others = question.choices().stream().filter(Choice::excludesTheRest).toList();
        var offered = new ArrayList<Offered>();
        for (var choice : Stream.concat(answers.stream(), others.stream()).toList()) {
            var at = offered.size();
            offered.add(new Offered(at == 0 ? id : null, choice.code(), translation.choice(question, choice),
                    given.orElse(null) instanceof Answer.Picked(var codes) && codes.contains(choice.code()),
                    at > 0 && at == answers.size()));
        }
        return List.copyOf(offered);
    }

    @Override
    public String toString() {
        return "AskedQuestion[" + name + "]";
    }
}
