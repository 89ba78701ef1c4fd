package scot.throughline.jobs;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When each job last ran in this instance, and how it went. Forgotten with the process: other instances have had their turns meanwhile. */
@Singleton
public final class JobRuns {
    private final Map<String, Instant> latest = new ConcurrentHashMap<>();
    private final Map<String, Instant> successes = new ConcurrentHashMap<>();

    void succeeded(String job, Instant now) {
        successes.put(job, now);
        latest.put(job, now);
    }

    void failed(String job, Instant now) {
        latest.put(job, now);
    }

    public Optional<Instant> latest(String job) {
        return Optional.ofNullable(latest.get(job));
    }

    public Optional<Instant> latestSuccess(String job) {
        return Optional.ofNullable(successes.get(job));
    }

    /** Whether its latest run here failed. */
    public boolean isFailing(String job) {
        return !latest(job).equals(latestSuccess(job));
    }
}
