package scot.throughline.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.throughline.database.Id;
import scot.throughline.seal.CookieLock;
import scot.throughline.web.Cookies;

/**
 * The public pages' one cookie. While answering it holds the link's token and the session; for half an hour after, "done" and the right to ask for a
 * call back by name: whose it is, encrypted, because by then no link leads there.
 */
@Singleton
class SessionCookies {
    private static final String COOKIE = "s";
    private static final Duration DONE_FOR = Duration.ofMinutes(30);
    /** Of one length: 32 of the id, a space and ten digits of a moment, encrypted. */
    private static final Pattern DONE = Pattern.compile("done\\.([A-Za-z-]{2,8})(?:\\.([0-9A-Za-z_-]{95}))?");

    private final Cookies cookies;
    private final CookieLock lock;

    SessionCookies(Cookies cookies, CookieLock lock) {
        this.cookies = cookies;
        this.lock = lock;
    }

    Optional<Seat> seat(HttpRequest<?> request) {
        return cookies.read(request, COOKIE).flatMap(Seat::parse);
    }

    /** The language of a check-in that has finished in this browser. */
    Optional<String> doneIn(HttpRequest<?> request) {
        return cookies.read(request, COOKIE).map(DONE::matcher).filter(Matcher::matches).map(done -> done.group(1));
    }

    /** Finished at an open link, where nobody was asked by name. */
    boolean isDoneByNobodyKnown(HttpRequest<?> request) {
        return cookies.read(request, COOKIE).map(DONE::matcher).filter(done -> done.matches() && done.group(2) == null).isPresent();
    }

    /** Whose call back may be asked for with a "done" cookie. */
    Optional<Id> finished(HttpRequest<?> request, Instant now) {
        return cookies.read(request, COOKIE).map(DONE::matcher).filter(done -> done.matches() && done.group(2) != null)
                .flatMap(done -> open(done.group(2), now));
    }

    Cookie seated(HttpRequest<?> request, Seat seat) {
        return cookies.session(request, COOKIE, seat.cookie());
    }

    /** @param person the journey whose call back may be asked for; empty where nobody is known */
    Cookie done(HttpRequest<?> request, String language, Optional<Id> person, Instant now) {
        var value = "done." + language + person.map(journey -> "." + locked(journey, now)).orElse("");
        return cookies.session(request, COOKIE, value).maxAge(DONE_FOR);
    }

    Cookie ended(HttpRequest<?> request) {
        return cookies.ended(request, COOKIE);
    }

    private String locked(Id journey, Instant now) {
        var right = journey + " " + now.plus(DONE_FOR).getEpochSecond();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lock.lock(right));
    }

    private Optional<Id> open(String locked, Instant now) {
        var right = lock.open(Base64.getUrlDecoder().decode(locked)).map(opened -> opened.split(" "));
        return right.filter(part -> now.isBefore(Instant.ofEpochSecond(Long.parseLong(part[1])))).flatMap(part -> Id.parse(part[0]));
    }
}
