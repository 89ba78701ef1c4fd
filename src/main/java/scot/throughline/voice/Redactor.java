package scot.throughline.voice;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Suggests what to take out of a comment: what is written like a number, an address or a date, and names from a list. It finds too much rather than
 * too little; a name that nobody listed and a story that only one person can tell it does not find at all. So two people read every comment.
 */
final class Redactor {
    private static final String EDGE = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
            + "|nov(?:ember)?|dec(?:ember)?)";
    private static final String DIGIT = "(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple)";

    private final Map<Telling, Pattern> patterns = new EnumMap<>(Telling.class);

    /** @param names of people, places and teams */
    Redactor(Collection<String> names) {
        put(Telling.EMAIL, "\\S+@[\\w.-]+|[\\w.]+(?:\\s+dot\\s+\\w+)*\\s+at\\s+\\w+(?:\\s+dot\\s+\\w+)+");
        put(Telling.LINK,
                "https?://\\S+|www\\.\\S+|(?<!\\w)@\\w{2,}|" + EDGE + "[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|net|org|uk|scot|me|io)" + END
                        + "(?:/\\S*)?");
        put(Telling.POSTCODE, EDGE + "[A-Z]{1,2}\\s*\\d\\s*[A-Z\\d]?\\s*\\d\\s*[A-Z]\\s*[A-Z]" + END);
        put(Telling.INSURANCE, EDGE + "[A-Z]{2}\\s*(?:\\d\\s*){6}[A-D]" + END);
        // Ten digits with six in front are a health number too, whether its check digit fits or was mistyped.
        put(Telling.NUMBER, EDGE + "(?:\\d{6}[\\s-]?\\d{4}|\\d{5,}|[A-Z]{1,5}[-/]\\d[\\d/-]*)" + END);
        put(Telling.PHONE, EDGE + DIGIT + "(?:[\\s,-]+" + DIGIT + "){4,}" + END);
        put(Telling.DATE,
                EDGE + "(?:\\d{1,2}\\s?[/.-]\\s?\\d{1,2}(?:\\s?[/.-]\\s?\\d{2,4})?|\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+" + MONTH
                        + "(?:\\s+\\d{2,4})?|" + MONTH
                        + "\\s+\\d{1,4}(?:st|nd|rd|th)?|(?:19|20)\\d\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
                        + END);
        if (!names.isEmpty())
            put(Telling.NAME, EDGE + "(?:" + names.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                    .collect(Collectors.joining("|")) + ")(?:['’]?s)?" + END);
    }

    /**
     * A stretch of a comment.
     *
     * @param telling why it should go; null where it may stay
     */
    record Piece(String text, @Nullable Telling telling) {}

    private record Found(int from, int to, Telling telling) {}

    List<Piece> pieces(String comment) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var found : apart(comment)) {
            if (found.from > at) pieces.add(new Piece(comment.substring(at, found.from), null));
            pieces.add(new Piece(comment.substring(found.from, found.to), found.telling));
            at = found.to;
        }
        if (at < comment.length()) pieces.add(new Piece(comment.substring(at), null));
        return List.copyOf(pieces);
    }

    /** What would be left of it. */
    String redacted(String comment) {
        return pieces(comment).stream().map(piece -> piece.telling == null ? piece.text : piece.telling.mark())
                .collect(Collectors.joining());
    }

    /** In order, what overlaps joined. */
    private List<Found> apart(String comment) {
        var apart = new ArrayList<Found>();
        for (var found : all(comment)) {
            var last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || found.from >= last.to) apart.add(found);
            else if (found.to > last.to) apart.set(apart.size() - 1, new Found(last.from, found.to, last.telling));
        }
        return apart;
    }

    private List<Found> all(String comment) {
        var all = new ArrayList<Found>();
        patterns.forEach((telling, pattern) -> pattern.matcher(comment).results()
                .forEach(match -> all.add(new Found(match.start(), match.end(), telling))));
        StreamSupport
                .stream(PhoneNumberUtil.getInstance().findNumbers(digits(comment), "GB", Leniency.POSSIBLE, Long.MAX_VALUE).spliterator(),
                        false)
                .forEach(number -> all.add(new Found(number.start(), number.end(), Telling.PHONE)));
        all.sort(Comparator.comparingInt(Found::from).thenComparing(Comparator.comparingInt(Found::to).reversed())
                .thenComparing(Found::telling));
        return all;
    }

    /** With letters beside digits that are meant as digits, each in its place. */
    private static String digits(String comment) {
        return comment.replaceAll("(?<=\\d)[oO]|[oO](?=\\d)", "0").replaceAll("(?<=[\\d\\s])[lI](?=\\d)|(?<=\\d)[lI]", "1");
    }

    private void put(Telling telling, String pattern) {
        patterns.put(telling, Pattern.compile(pattern, CASE_INSENSITIVE | UNICODE_CASE));
    }
}
