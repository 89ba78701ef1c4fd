package scot.throughline.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing we ask, with a key that never changes.
 *
 * @param domain the outcome domain it speaks to, such as HOME, where there is one
 * @param indicators the quality indicators it is evidence for, such as 2.1
 * @param askedWhen what must hold for it to be asked
 * @param helpWanted whether it asks what somebody wants help with: its choices are domains, and help is shown for those picked
 */
public record Question(String key, Kind kind, String wording, @Nullable String hint, @Nullable String domain, List<String> indicators,
        List<Choice> choices, AskedWhen askedWhen, boolean helpWanted) {
    /** The longest answer in a person's own words, in characters. */
    public static final int MOST_WORDS = 300;

    /** How a question is answered. */
    public enum Kind { PICK_ONE, PICK_MANY, SCALE, LADDER, BAND, TEXT }

    public Question {
        indicators = List.copyOf(indicators);
        choices = List.copyOf(choices);
    }

    /** A question that is evidence for no quality indicator and asks about no help. */
    public Question(String key, Kind kind, String wording, @Nullable String hint, @Nullable String domain, List<Choice> choices,
            AskedWhen askedWhen) {
        this(key, kind, wording, hint, domain, List.of(), choices, askedWhen, false);
    }

    /** The same question with the choices that earlier answers leave; those that are not real answers stay. */
    Question offering(Answers answers, Set<String> unseen) {
        var offered = choices.stream().filter(choice -> choice.offeredAfter(answers, unseen)).toList();
        return offered.size() == choices.size()
                ? this
                : new Question(key, kind, wording, hint, domain, indicators, offered, askedWhen, helpWanted);
    }

    /** Whether there is anything to answer it with. */
    boolean answerable() {
        return kind == Kind.TEXT || choices.stream().anyMatch(choice -> choice.role() == Choice.Role.ANSWER);
    }

    /** Whether it is asked, or what it offers, depends on what the person said earlier. */
    public boolean dependsOnAnswers() {
        return askedWhen.dependsOnAnswers() || choices.stream().anyMatch(choice -> !choice.onlyIf().isEmpty());
    }

    Stream<String> wordings() {
        return Stream.of(Stream.of(wording), Stream.ofNullable(hint), choices.stream().map(Choice::wording)).flatMap(each -> each);
    }

    public Optional<Choice> choice(String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }
}
