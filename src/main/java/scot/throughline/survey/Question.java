package scot.throughline.survey;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing we ask, with a key that never changes.
 *
 * @param domain the outcome domain it speaks to, such as HOME, where there is one
 * @param askedWhen what must hold for it to be asked
 */
public record Question(String key, Kind kind, String wording, @Nullable String hint, @Nullable String domain, List<Choice> choices,
        AskedWhen askedWhen) {
    /** The longest answer in a person's own words, in characters. */
    public static final int MOST_WORDS = 300;

    /** How a question is answered. */
    public enum Kind { PICK_ONE, PICK_MANY, LADDER, TEXT }

    public Question { choices = List.copyOf(choices); }

    public Optional<Choice> choice(String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }
}
