package scot.throughline.sms;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the provider's receipts, as they come: late, twice, in any order, for attempts long past. */
@Singleton
class Receipts {
    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    private final SentTexts sent;
    private final Outbox outbox;
    private final TextWriter writer;
    private final NumberStopped numberStopped;
    private final AskTimes times;

    Receipts(SentTexts sent, Outbox outbox, TextWriter writer, NumberStopped numberStopped, AskTimes times) {
        this.sent = sent;
        this.outbox = outbox;
        this.writer = writer;
        this.numberStopped = numberStopped;
        this.times = times;
    }

    /** Raises the text to what the receipt says, if that is further than it has come. */
    @Transactional
    void take(AttemptKey attempt, Receipt receipt, Instant now) {
        if (receipt.state().isEmpty()) {
            LOG.warn("The text provider reports a word we have not met: {}", receipt.said());
            sent.heard(attempt.text(), attempt.number(), receipt.said());
            return;
        }
        var state = receipt.state().get();
        // What is over is asked one thing more: to be forgotten over there.
        var askAt = state.last() ? now : times.receipt(now, 0);
        var raised = sent.raise(attempt.text(), attempt.number(), state, receipt.providerId(), receipt.said(), askAt, now);
        if (raised == 1 && state == TextState.SUPPRESSED) stop(attempt, now);
    }

    /** Whoever is opted out over there is opted out here. */
    private void stop(AttemptKey attempt, Instant now) {
        outbox.find(attempt.text()).flatMap(text -> writer.reader(text.invitationId()))
                .ifPresent(number -> numberStopped.stopped(number, now));
    }
}
