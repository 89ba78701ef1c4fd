package scot.throughline.answering;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.jobs.Job;

/** Forgets drafts that nobody came back to. They cannot be read without their link; now they cannot be counted either. */
@Singleton
class ForgetDrafts implements Job {
    private final DraftRows drafts;
    private final Duration every;

    ForgetDrafts(DraftRows drafts, @Property(name = "throughline.forget-every", defaultValue = "1h") Duration every) {
        this.drafts = drafts;
        this.every = every;
    }

    @Override
    public String name() {
        return "forget-drafts";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run(Instant now) {
        while (drafts.deleteExpired(Scotland.dayOf(now)) > 0) {
        }
    }
}
