package scot.throughline.sms;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of one text, counted as the networks count them. Prints masked, because they hold a link. */
public record MessageText(String words) {
    /** Words that would tell a bystander why somebody gets a text. */
    private static final List<String> FORBIDDEN = List.of("justice", "offence", "offender", "payback", "court", "probation", "sentence",
            "order", "criminal", "social work");

    /** Plurals say as much, and so does "social worker"; a word that merely holds one ("border") says nothing. */
    private static final Pattern ANY_FORBIDDEN = Pattern.compile(
            "\\b(" + String.join("|", FORBIDDEN).replace(" ", "[\\s-]+") + ")(?:s|ers?)?\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** A text that gives away what it is about is never made; the message names the word and nothing else of the text. */
    public MessageText {
        var forbidden = forbiddenIn(words);
        if (!forbidden.isEmpty()) throw new IllegalArgumentException("A text must not say " + String.join(", ", forbidden));
    }

    /** Which forbidden words some wording holds: for checking it before there is a link to put in. */
    public static List<String> forbiddenIn(String words) {
        return ANY_FORBIDDEN.matcher(words).results().map(found -> found.group(1).toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " "))
                .distinct().toList();
    }

    public Alphabet alphabet() {
        return words.codePoints().allMatch(Alphabet.GSM_7::holds) ? Alphabet.GSM_7 : Alphabet.UCS_2;
    }

    /** How many texts this costs. */
    public int parts() {
        return alphabet().parts(words);
    }

    /**
     * The characters that make the text dearer, each once, as they come: those that force the whole text into {@link Alphabet#UCS_2}, which leaves
     * 70 characters where there were 160; if there are none, those that count twice.
     */
    public List<String> dearer() {
        var alphabet = alphabet();
        return words.codePoints().filter(each -> alphabet == Alphabet.GSM_7 ? alphabet.size(each) > 1 : !Alphabet.GSM_7.holds(each))
                .distinct()
                .mapToObj(Character::toString).toList();
    }

    @Override
    public String toString() {
        return "MessageText[…]";
    }
}
