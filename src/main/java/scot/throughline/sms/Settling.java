package scot.throughline.sms;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.database.Id;

/** Writes down what became of an attempt. A text that has moved on meanwhile, by a receipt that came first, stays where it is. */
@Singleton
class Settling {
    private final Outbox outbox;
    private final NumberStopped numberStopped;
    private final SmsGateway gateway;
    private final AskTimes times;

    Settling(Outbox outbox, NumberStopped numberStopped, SmsGateway gateway, AskTimes times) {
        this.outbox = outbox;
        this.numberStopped = numberStopped;
        this.gateway = gateway;
        this.times = times;
    }

    /** Settles one attempt; {@code retryAt} is when a text that was not taken is due again. */
    @Transactional
    void settle(Attempt attempt, Id claim, Handed handed, Instant retryAt, Instant now) {
        var id = attempt.text();
        switch (handed) {
            case Handed.Accepted(var providerId, var parts) -> {
                outbox.accepted(id, claim, providerId, parts, times.receipt(now, 0), now);
                if (!gateway.reachesPhones()) outbox.arrived(id, now);
            }
            case Handed.NumberFailed(var code) -> outbox.ended(id, claim, TextState.FAILED_NUMBER, code, null, now);
            case Handed.OptedOut(var code) -> {
                numberStopped.stopped(attempt.to(), now);
                outbox.ended(id, claim, TextState.SUPPRESSED, code, null, now);
            }
            case Handed.NotNow(_, var said) -> outbox.notTaken(id, claim, retryAt, said, now);
            case Handed.Refused(var said) -> outbox.notTaken(id, claim, retryAt, said, now);
            case Handed.Rejected(var code) -> outbox.ended(id, claim, TextState.HELD, code, null, now);
            case Handed.Unknown(var reason) -> outbox.ended(id, claim, TextState.UNKNOWN, reason, times.unknown(now), now);
        }
    }
}
