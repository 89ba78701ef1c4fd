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
}
