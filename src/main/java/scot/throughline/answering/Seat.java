package scot.throughline.answering;

import java.util.Optional;
import java.util.regex.Pattern;
import scot.throughline.database.Id;
import scot.throughline.seal.LinkToken;
import scot.throughline.survey.Language;

/** One browser at one check-in, as its session cookie says: the link's token, which session of it this is, and its language. Prints masked. */
record Seat(LinkToken token, String session, String language) {
    private static final Pattern COOKIE = Pattern.compile("([0-9A-Za-z]{26})\\.([0-9a-f]{32})\\.([A-Za-z-]{2,8})");

    static Seat takenFor(LinkToken token, Language language) {
        return new Seat(token, Id.random().toString(), language.tag());
    }

    static Optional<Seat> parse(String cookie) {
        var parts = COOKIE.matcher(cookie);
        return parts.matches()
                ? LinkToken.parse(parts.group(1)).map(token -> new Seat(token, parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    String cookie() {
        return token.letters() + "." + session + "." + language;
    }

    @Override
    public String toString() {
        return "Seat[…]";
    }
}
