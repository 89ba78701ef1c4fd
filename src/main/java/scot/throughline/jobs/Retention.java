package scot.throughline.jobs;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The one job that forgets. What cannot be forgotten now does not keep the rest. */
@Singleton
class Retention implements Job {
    private final List<Retained> parts;
    private final Duration every;

    Retention(List<Retained> parts, @Property(name = "throughline.forget-every", defaultValue = "1h") Duration every) {
        this.parts = parts;
        this.every = every;
    }

    List<Retained> parts() {
        return parts;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run(Instant now) {
        RuntimeException first = null;
        for (var part : parts) {
            try {
                while (part.forget(now) > 0) {
                }
            } catch (RuntimeException failed) {
                first = first == null ? failed : first;
            }
        }
        if (first != null) throw first;
    }
}
