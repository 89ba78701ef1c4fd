package scot.throughline.sms;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import scot.throughline.jobs.Job;

/** The schedule around {@link SendDueTexts}: several at once, because each waits for the provider most of its time. */
@Singleton
class SendingJob implements Job {
    private static final int BATCH = 20;
    /** Then another may go on, and a service that stops is not kept waiting. */
    private static final int MOST_BATCHES = 50;

    private final SendDueTexts sendDueTexts;
    private final Clock clock;
    private final Duration every;
    private final int senders;

    SendingJob(SendDueTexts sendDueTexts, Clock clock, @Property(name = "throughline.sms.every", defaultValue = "2s") Duration every,
            @Property(name = "throughline.sms.senders", defaultValue = "3") int senders) {
        this.sendDueTexts = sendDueTexts;
        this.clock = clock;
        this.every = every;
        this.senders = senders;
    }

    @Override
    public String name() {
        return "send-texts";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public int atOnce() {
        return senders;
    }

    @Override
    public void run(Instant now) {
        var moment = now;
        for (var batch = 0; batch < MOST_BATCHES && sendDueTexts.run(moment, BATCH) > 0; batch++) {
            if (Thread.currentThread().isInterrupted()) return;
            moment = clock.instant();
        }
    }
}
