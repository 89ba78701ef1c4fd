package scot.throughline.answering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.survey.Council;
import scot.throughline.survey.Language;

/**
 * What stands around every public page: language, look, whose it is, somebody to talk to.
 *
 * @param in the language of the page
 */
record PublicFrame(Language in, String css, String script, String council, String phone, List<Help> help, boolean madeUp) {
    static PublicFrame of(Council council, Stylesheet stylesheet, Script script, Language language, boolean madeUp) {
        return new PublicFrame(language, stylesheet.css(), script.code(), council.name(), council.phone(),
                council.helpNumbers().stream().map(Help::of).toList(), madeUp);
    }

    public String language() {
        return in.tag();
    }

    public String direction() {
        return in.direction().html();
    }

    /** What an address of ours ends in, so that the page behind it is in the same language. */
    public String inLanguage() {
        return in.english() ? "" : "?language=" + in.tag();
    }

    /** The variables a public template sees. */
    Map<String, Object> around(PublicPage page) {
        return Map.of("frame", this, "page", page);
    }

    /**
     * Somebody to talk to.
     *
     * @param call what a tap on the number does; nothing for the five-digit numbers, which take texts and not calls
     */
    record Help(String name, String number, String when, @Nullable String call) {
        static Help of(Council.HelpNumber help) {
            var digits = help.number().replaceAll("[^0-9+]", "");
            return new Help(help.name(), help.number(), help.when(), digits.length() == 5 ? null : "tel:" + digits);
        }
    }
}
