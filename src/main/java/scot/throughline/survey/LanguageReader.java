package scot.throughline.survey;

import java.util.LinkedHashMap;

/** Reads {@code languages/<tag>.yaml}: a language's name, its direction and the words of the pages. */
final class LanguageReader {
    private static final String KEY = "[a-z-]+\\.[a-z-]+";

    private LanguageReader() {}

    static Language read(YamlMap map, String tag) {
        var words = new LinkedHashMap<String, String>();
        var pages = map.map("pages");
        for (var key : pages.keys()) {
            if (!key.matches(KEY)) pages.fault(key, "is not a page and a place in it", "Write it like thank-you.heading");
            words.put(key, numbered(pages, key));
        }
        var language = new Language(tag, map.text("name"), map.word("direction", Language.Direction.class), words);
        map.nothingElse();
        return language;
    }

    private static String numbered(YamlMap pages, String key) {
        var words = pages.text(key);
        if (words.replaceAll("\\[[^\\[\\]]+]|\\{[a-z]+}", "").matches(".*[\\[\\]{}].*"))
            pages.fault(key, "has a bracket without its other half", "Write a number or a time as [999], and a place to fill as {until}");
        return words;
    }
}
