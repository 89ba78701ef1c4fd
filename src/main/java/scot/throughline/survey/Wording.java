package scot.throughline.survey;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What others see over a shoulder: texts, titles and start pages show no sign of why somebody knows us. */
public final class Wording {
    private static final Pattern TELLING = Pattern.compile(
            "\\b(justice|offen[cs]es?|offenders?|offending|payback|courts?|probation|sentences?|orders?|criminals?|social[ -]work(ers?)?)\\b",
            Pattern.CASE_INSENSITIVE);

    private Wording() {}

    /** The first word in a text that shows why somebody knows us, if there is one. */
    public static Optional<String> telling(String text) {
        return TELLING.matcher(text).results().map(MatchResult::group).findFirst();
    }

    static String neutral(YamlMap map, String key) {
        var text = map.text(key);
        telling(text).ifPresent(word -> map.fault(key, "says '" + word + "', which a flatmate may read",
                "Say it in words that do not show why the person knows us"));
        return text;
    }

    /** The words of a text message, filled in but for the link. */
    static String text(YamlMap map, int minutes, String phone) {
        return text(map, neutral(map, "text").replace("{minutes}", Integer.toString(minutes)).replace("{phone}", phone),
                "Only {link}, {minutes} and {phone} are filled in");
    }

    /** The same for words that go with any questionnaire, so that how long it takes is not known. */
    static String text(YamlMap map, String phone) {
        return text(map, neutral(map, "text").replace("{phone}", phone), "Only {link} and {phone} are filled in");
    }

    private static String text(YamlMap map, String text, String filledIn) {
        if (text.isEmpty()) return text;
        var around = text.split("\\{link}", -1);
        if (around.length != 2 || around[0].isBlank() || around[1].isBlank())
            map.fault("text", "does not have {link} once, with words before and after it",
                    "Put {link} in the middle: it makes phones show less of a preview");
        if (String.join("", around).matches(".*[{}].*"))
            map.fault("text", "has something in { } that nobody fills in", filledIn);
        return text;
    }
}
