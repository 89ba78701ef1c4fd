package scot.throughline.answering;

import java.util.Optional;
import java.util.regex.Pattern;
import scot.throughline.database.Id;
import scot.throughline.seal.LinkToken;
import scot.throughline.survey.Language;

/**
 * One browser at one check-in, as its session cookie says: the link's token, which session of it this is, and its language. Prints masked.
 *
 * @param openLink whether it came by an open link, so that no page of it speaks of a text
 */
record Seat(LinkToken token, String session, String language, boolean openLink) {
    private static final String OPEN = ".open";
    private static final Pattern COOKIE = Pattern.compile("([0-9A-Za-z]{26})\\.([0-9a-f]{32})\\.([A-Za-z-]{2,8})(\\.open)?");

    static Seat takenFor(LinkToken token, Language language, boolean openLink) {
        return new Seat(token, Id.random().toString(), language.tag(), openLink);
    }

    static Optional<Seat> parse(String cookie) {
        var parts = COOKIE.matcher(cookie);
        return parts.matches()
                ? LinkToken.parse(parts.group(1)).map(token -> new Seat(token, parts.group(2), parts.group(3), parts.group(4) != null))
                : Optional.empty();
    }

    String cookie() {
        return token.letters() + "." + session + "." + language + (openLink ? OPEN : "");
    }

    @Override
    public String toString() {
        return "Seat[…]";
    }
}
