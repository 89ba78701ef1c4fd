package scot.throughline.answering;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import scot.throughline.answering.Came.Finished;

/**
 * Sessions that finished in the last half hour, in memory only: a double tap, or Back after a cut connection, gets its own thank-you page again,
 * and nobody else can tell a finished link from an expired one.
 */
@Singleton
class FinishedLately {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 10_000;

    /** When a session finished, and what came of it. */
    private record Left(Instant at, Finished finished) {}

    private final Map<String, Left> sessions = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > MOST;
        }
    };

    synchronized void add(String session, Finished finished, Instant now) {
        sessions.put(session, new Left(now, finished));
    }

    synchronized Optional<Finished> find(String session, Instant now) {
        sessions.values().removeIf(left -> now.isAfter(left.at().plus(KEPT)));
        return Optional.ofNullable(sessions.get(session)).map(Left::finished);
    }
}
