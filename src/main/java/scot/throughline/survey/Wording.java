package scot.throughline.survey;

import java.util.regex.Pattern;

/** What others see over a shoulder: texts, titles and start pages show no sign of why somebody knows us. */
final class Wording {
    private static final Pattern TELLING = Pattern.compile(
            "\\b(justice|offen[cs]es?|offenders?|offending|payback|courts?|probation|sentences?|orders?|criminals?|social[ -]work(ers?)?)\\b",
            Pattern.CASE_INSENSITIVE);

    private Wording() {}

    static String neutral(YamlMap map, String key) {
        var text = map.text(key);
        var telling = TELLING.matcher(text);
        if (telling.find())
            map.fault(key, "says '" + telling.group() + "', which a flatmate may read",
                    "Say it in words that do not show why the person knows us");
        return text;
    }
}
