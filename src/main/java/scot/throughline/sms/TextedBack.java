package scot.throughline.sms;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What somebody wants who texted back. Read generously: one text too few is better than one too many. */
enum TextedBack {
    STOP, START, HELP, SOMETHING_ELSE;

    /** The networks' words, which count alone, and those that also count among a few others: "please stop texting me". */
    private static final Set<String> STOPS = Set.of("STOP", "STOPALL", "STOPTEXT", "STOPTEXTS", "UNSUBSCRIBE", "END", "QUIT", "CANCEL",
            "REVOKE",
            "OPTOUT", "ARRET");
    private static final Set<String> STOPS_AMONG_OTHERS = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "ARRET");
    private static final Set<String> STARTS = Set.of("START", "UNSTOP");
    private static final Set<String> HELPS = Set.of("HELP", "INFO");
    private static final int A_FEW = 6;

    /** Capitals, accents, spaces, punctuation and a key that was held too long make no difference. */
    static TextedBack read(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toUpperCase(Locale.ROOT);
        var each = Arrays.stream(plain.split("[^A-Z]+", -1)).filter(word -> !word.isEmpty()).map(TextedBack::once).toList();
        var together = once(String.join("", each));
        if (holds(STARTS, together)) return START;
        if (holds(STOPS, together) || (each.size() <= A_FEW && each.stream().anyMatch(word -> holds(STOPS_AMONG_OTHERS, word))))
            return STOP;
        return holds(HELPS, together) ? HELP : SOMETHING_ELSE;
    }

    /** The provider's own reading, where it gives one. */
    static List<TextedBack> named(String name) {
        return Arrays.stream(values()).filter(each -> each != SOMETHING_ELSE && each.name().equals(name)).toList();
    }

    private static boolean holds(Set<String> words, String word) {
        return words.stream().map(TextedBack::once).anyMatch(word::equals);
    }

    /** Each letter once where it stands beside itself. */
    private static String once(String word) {
        return word.replaceAll("(.)\\1+", "$1");
    }
}
