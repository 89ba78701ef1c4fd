package scot.throughline.database;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Asks again and again until there is an answer or time is up. */
final class Patience {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);
    private final long end;

    private Patience(long end) { this.end = end; }

    static Patience of(Duration longest) { return new Patience(System.nanoTime() + longest.toNanos()); }

    interface Question<T> {
        Optional<T> ask() throws IOException;
    }

    interface Condition {
        boolean holds() throws IOException;
    }

    /** Asks at least once. */
    <T> Optional<T> untilThereIs(Question<T> question) throws IOException {
        while (true) {
            var answer = question.ask();
            if (answer.isPresent() || isUp())
                return answer;
            pause();
        }
    }

    boolean isUp() { return System.nanoTime() - end >= 0; }

    void pause() { LockSupport.parkNanos(BETWEEN_TRIES.toNanos()); }

    boolean until(Condition condition) throws IOException {
        return untilThereIs(() -> condition.holds() ? Optional.of(true) : Optional.empty()).isPresent();
    }
}
