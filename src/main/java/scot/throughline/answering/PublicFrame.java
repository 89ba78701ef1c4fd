package scot.throughline.answering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.throughline.survey.Council;

/** What stands around every public page: language, look, whose it is, somebody to talk to. */
record PublicFrame(String language, String direction, String css, String council, String phone, List<Help> help, boolean madeUp) {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "fa", "he", "ps", "ur");

    static PublicFrame of(Council council, Stylesheet stylesheet, String language, boolean madeUp) {
        return new PublicFrame(language, RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr", stylesheet.css(), council.name(),
                council.phone(),
                council.helpNumbers().stream().map(Help::of).toList(), madeUp);
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
