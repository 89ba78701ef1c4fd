package scot.throughline.survey;

import org.jspecify.annotations.Nullable;

/** Words of a questionnaire as one person meets them: translated, or in English because nobody has translated them. */
public record Said(String words, boolean english) {
    static Said of(@Nullable String translated, String english) {
        return translated == null ? new Said(english, true) : new Said(translated, false);
    }
}
