package scot.throughline.answering;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sessions that finished in the last half hour, in memory only: a double tap, or Back after a cut connection, gets its own thank-you page again,
 * and nobody else can tell a finished link from an expired one.
 */
@Singleton
class FinishedLately {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 10_000;

    private final Map<String, Instant> sessions = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    synchronized void add(String session, Instant now) {
        sessions.put(session, now);
    }

    synchronized boolean has(String session, Instant now) {
        sessions.values().removeIf(finished -> now.isAfter(finished.plus(KEPT)));
        return sessions.containsKey(session);
    }
}
