package scot.throughline.answering;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** An address that has missed: how often, less one for every ten seconds since, and the queue it stands in once that is too often. */
final class Guesser {
    /** More than an office full of people with old links would try. */
    private static final int MANY = 30;
    private static final Duration FORGIVEN_EVERY = Duration.ofSeconds(10);

    private final Lock turn = new ReentrantLock(true);
    private double misses;
    private Instant counted;

    Guesser(Instant now) {
        this.counted = now;
    }

    synchronized boolean waits(Instant now) {
        return misses(now) >= MANY;
    }

    /** True for the one that made it too many. */
    synchronized boolean missed(Instant now) {
        var waited = waits(now);
        misses = Math.min(misses(now) + 1, MANY);
        counted = now;
        return !waited && waits(now);
    }

    <T> T inTurn(Supplier<T> look) {
        turn.lock();
        try {
            return look.get();
        } finally {
            turn.unlock();
        }
    }

    private double misses(Instant now) {
        return Math.max(0, misses - (double) Duration.between(counted, now).toMillis() / FORGIVEN_EVERY.toMillis());
    }
}
