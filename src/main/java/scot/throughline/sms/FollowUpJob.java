package scot.throughline.sms;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import scot.throughline.jobs.Job;

/** The schedule around {@link FollowUp}. */
@Singleton
class FollowUpJob implements Job {
    private static final int BATCH = 100;

    private final FollowUp followUp;
    private final Duration every;

    FollowUpJob(FollowUp followUp, @Property(name = "throughline.sms.ask-every", defaultValue = "15s") Duration every) {
        this.followUp = followUp;
        this.every = every;
    }

    @Override
    public String name() {
        return "ask-about-texts";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run(Instant now) {
        followUp.run(now, BATCH);
    }
}
