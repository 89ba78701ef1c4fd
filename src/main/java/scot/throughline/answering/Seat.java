package scot.throughline.answering;

import java.util.Optional;
import java.util.regex.Pattern;
import scot.throughline.database.Id;
import scot.throughline.seal.LinkToken;

/** One browser at one check-in, as its session cookie says: the link's token, and which session of it this is. Prints masked. */
record Seat(LinkToken token, String session) {
    private static final Pattern COOKIE = Pattern.compile("([0-9A-Za-z]{26})\\.([0-9a-f]{32})");

    static Seat takenFor(LinkToken token) {
        return new Seat(token, Id.random().toString());
    }

    static Optional<Seat> parse(String cookie) {
        var parts = COOKIE.matcher(cookie);
        return parts.matches() ? LinkToken.parse(parts.group(1)).map(token -> new Seat(token, parts.group(2))) : Optional.empty();
    }

    String cookie() {
        return token.letters() + "." + session;
    }

    @Override
    public String toString() {
        return "Seat[…]";
    }
}
