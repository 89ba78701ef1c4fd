package scot.throughline.answering;

import java.util.Map;

/**
 * Words of a public page that Java chooses. A template prints them with {@code t:say}, in the page's language.
 *
 * @param key where a language file has them
 * @param english with {@code {places}} to fill, as in a template
 * @param places what stands in them: text, or another phrase
 */
record Phrase(String key, String english, Map<String, Object> places) {
    Phrase { places = Map.copyOf(places); }

    Phrase(String key, String english) {
        this(key, english, Map.of());
    }
}
