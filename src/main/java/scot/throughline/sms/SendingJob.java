package scot.throughline.sms;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import java.time.Clock;

/** The schedule around {@link SendDueTexts}. Made at start, so that a gateway with a missing setting stops the service there and not at its first text. */
@Context
@Requires(property = "throughline.jobs", value = "true")
class SendingJob {
    private static final int BATCH = 20;

    private final SendDueTexts sendDueTexts;
    private final Clock clock;

    SendingJob(SendDueTexts sendDueTexts, Clock clock) {
        this.sendDueTexts = sendDueTexts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "${throughline.sms.every:2s}", initialDelay = "${throughline.sms.every:2s}")
    void run() {
        sendDueTexts.run(clock.instant(), BATCH);
    }
}
