package scot.throughline.answering;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.throughline.calendar.Scotland;
import scot.throughline.web.Callers;

/**
 * Slows down whoever tries links that lead nowhere: after a number of misses an address's looks wait for one another, so that guessing has one
 * of the database's connections and never all of them. Nobody is turned away and no page changes, because an office or a phone network shares an
 * address, and somebody there may hold a link that works. What leads somewhere is never counted.
 */
@Singleton
class Misses {
    private static final Logger LOG = LoggerFactory.getLogger(Misses.class);

    private final Callers callers;
    private final Clock clock;
    private Guessers today = new Guessers(LocalDate.MIN);

    Misses(Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
    }

    /** Looks behind a link, in the turn of where the request comes from, and counts a miss. */
    <T> T look(HttpRequest<?> request, Supplier<T> look, Predicate<? super T> missed) {
        return look(callers.of(request), look, missed);
    }

    <T> T look(InetAddress from, Supplier<T> look, Predicate<? super T> missed) {
        var now = clock.instant();
        var found = today(now).find(from).filter(guesser -> guesser.waits(now)).map(guesser -> guesser.inTurn(look)).orElseGet(look);
        if (missed.test(found) && today(now).add(from, now).missed(now))
            LOG.warn("Somebody tried many links that lead nowhere: from now on they look at one at a time");
        return found;
    }

    private synchronized Guessers today(Instant now) {
        var day = Scotland.dayOf(now);
        if (!today.areOf(day)) today = new Guessers(day);
        return today;
    }
}
