package scot.throughline.survey;

import java.util.Map;
import java.util.Optional;

/**
 * A language public pages can be read in, from {@code surveys/languages/<tag>.yaml}.
 *
 * @param name in its own words, for those who read it
 * @param pages the pages' own words, by page and place, such as {@code thank-you.heading}; what is missing stays English
 */
public record Language(String tag, String name, Direction direction, Map<String, String> pages) {
    /** What everything is written in first, and stays in where nobody has translated it. */
    public static final Language ENGLISH = new Language("en", "English", Direction.LTR, Map.of());

    /** Which way it runs. */
    public enum Direction {
        LTR, RTL;

        /** As HTML writes it. */
        public String html() {
            return this == LTR ? "ltr" : "rtl";
        }
    }

    public Language { pages = Map.copyOf(pages); }

    public boolean english() {
        return tag.equals(ENGLISH.tag);
    }

    public Optional<String> words(String key) {
        return Optional.ofNullable(pages.get(key));
    }
}
