package scot.throughline.answering;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.jobs.Job;

/** Keeps the promise of the start page: a locked copy is gone ninety days after the journey's end, whether or not an exit came to open it. */
@Singleton
class ShredCapsules implements Job {
    static final int DAYS_KEPT = 90;

    private final Capsules capsules;
    private final Duration every;

    ShredCapsules(Capsules capsules, @Property(name = "throughline.forget-every", defaultValue = "1h") Duration every) {
        this.capsules = capsules;
        this.every = every;
    }

    @Override
    public String name() {
        return "shred-capsules";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run(Instant now) {
        while (capsules.shred(Scotland.dayOf(now).minusDays(DAYS_KEPT))) {
        }
    }
}
