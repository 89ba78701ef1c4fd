package scot.throughline.survey;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a questionnaire in another language, from {@code surveys/<questionnaire>/v<N>.<tag>.yaml}. What is missing stays English.
 *
 * @param checked who read it beside the English; without that nobody is offered it
 * @param headings by their English words, because headings have no key
 * @param questions by question key
 */
public record Translation(String questionnaire, int version, String language, @Nullable Checked checked, @Nullable String lead,
        @Nullable String text, Map<String, String> headings, Map<String, Worded> questions) {
    /** Who checked it, and when. */
    public record Checked(String by, LocalDate on) {}

    /** One question's words, with its choices by code. */
    public record Worded(@Nullable String wording, @Nullable String hint, Map<String, String> choices) {
        static final Worded NOT = new Worded(null, null, Map.of());

        public Worded { choices = Map.copyOf(choices); }
    }

    public Translation {
        headings = Map.copyOf(headings);
        questions = Map.copyOf(questions);
    }

    /** The questionnaire as it was written. */
    static Translation none(Questionnaire questionnaire) {
        return new Translation(questionnaire.key(), questionnaire.version(), Language.ENGLISH.tag(), null, null, null, Map.of(), Map.of());
    }

    boolean translates(Questionnaire other) {
        return questionnaire.equals(other.key()) && version == other.version();
    }

    public Said lead(Questionnaire asked) {
        return Said.of(lead, asked.lead());
    }

    public Said text(Questionnaire asked) {
        return Said.of(text, asked.text());
    }

    public Said heading(String english) {
        return Said.of(headings.get(english), english);
    }

    public Said wording(Question question) {
        return Said.of(worded(question).wording(), question.wording());
    }

    public Optional<Said> hint(Question question) {
        return Optional.ofNullable(question.hint()).map(english -> Said.of(worded(question).hint(), english));
    }

    public Said choice(Question question, Choice choice) {
        return Said.of(worded(question).choices().get(choice.code()), choice.wording());
    }

    private Worded worded(Question question) {
        return questions.getOrDefault(question.key(), Worded.NOT);
    }
}
