package scot.throughline.sms;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.throughline.database.Id;
import scot.throughline.sms.Preparing.LeaseLost;

/** Sends the texts that are due, each at most once. Holds no transaction and no connection while it waits for the provider. */
@Singleton
public class SendDueTexts {
    private static final Logger LOG = LoggerFactory.getLogger(SendDueTexts.class);
    private static final int TIDIED_AT_ONCE = 1000;
    private static final Duration ANY_HOUR = Duration.ofHours(10);

    private final Outbox outbox;
    private final Preparing preparing;
    private final Settling settling;
    private final SmsGateway gateway;
    private final SendingHours hours;
    private final AskTimes times;
    private final DailyCap cap;
    private final SendTimes sendTimes;
    private final Pause pause = new Pause();

    SendDueTexts(Outbox outbox, Preparing preparing, Settling settling, SmsGateway gateway, SendingHours hours, AskTimes times,
            DailyCap cap, SendTimes sendTimes) {
        this.outbox = outbox;
        this.preparing = preparing;
        this.settling = settling;
        this.gateway = gateway;
        this.hours = hours;
        this.times = times;
        this.cap = cap;
        this.sendTimes = sendTimes;
    }

    /** Takes up as many due texts as it is told to; says how many it took up, so 0 means nothing can go now. */
    public int run(Instant now, int most) {
        var claim = Id.random();
        if (claimed(claim, now, most) == 0) return 0;
        var texts = outbox.claimedBy(claim);
        var started = System.nanoTime();
        for (var text : texts) {
            var moment = now.plusNanos(System.nanoTime() - started);
            var worthFor = worthFor(moment);
            if (worthFor.isEmpty()) {
                var untried = outbox.release(claim, moment);
                if (gateway.reachesPhones()) cap.giveBack(untried, moment);
                break;
            }
            send(text, claim, worthFor.get(), moment);
        }
        return texts.size();
    }

    /** How long a text taken up now may lie with the provider; nothing if none may go. It may leave as late as its lease runs, and rings in hours even then. */
    private Optional<Duration> worthFor(Instant now) {
        if (pause.holds(now)) return Optional.empty();
        if (!gateway.reachesPhones()) return Optional.of(ANY_HOUR);
        return hours.openUntil(now).map(until -> Duration.between(now.plus(sendTimes.lease()), until)).filter(Duration::isPositive);
    }

    /** Two senders may want the same rows at once: the database then turns one away, which looks again in its next round. */
    private int claimed(Id claim, Instant now, int most) {
        try {
            outbox.fallDue(now, TIDIED_AT_ONCE);
            outbox.takeBack(now);
            outbox.giveUp(times.unknown(now), now);
            if (worthFor(now).isEmpty()) return 0;
            return gateway.reachesPhones()
                    ? claimedOfTodays(claim, now, most)
                    : outbox.claimDue(claim, now, now.plus(sendTimes.lease()), most);
        } catch (DataAccessException turnedAway) {
            if (turnedAway.getCause() instanceof SQLTransactionRollbackException) return 0;
            throw turnedAway;
        }
    }

    private int claimedOfTodays(Id claim, Instant now, int most) {
        var claimed = outbox.claimDue(claim, now, now.plus(sendTimes.lease()), Math.min(most, cap.room(now)));
        if (claimed == 0 || cap.take(claimed, now)) return claimed;
        outbox.release(claim, now);
        return 0;
    }

    /** One text's trouble is not the others': it keeps its lease, and what that means when it runs out is the outbox's rule. */
    private void send(Text text, Id claim, Duration worthFor, Instant now) {
        var began = System.nanoTime();
        try {
            preparing.prepare(text, claim, worthFor, now).ifPresent(attempt -> {
                // Whoever was frozen here must not wake and send: by then others may have sent it. A clock nobody can set says so, as late as can be.
                if (System.nanoTime() - began > sendTimes.lease().toNanos()) throw new LeaseLost();
                var handed = hand(attempt);
                settling.settle(attempt, claim, handed, paused(handed, now), now);
            });
        } catch (LeaseLost lost) {
            LOG.warn("{}", lost.getMessage());
        } catch (RuntimeException broken) {
            LOG.error("Text {} could not be sent: {}", text.id(), broken.getClass().getName());
        }
    }

    private Handed hand(Attempt attempt) {
        try {
            return gateway.hand(attempt);
        } catch (RuntimeException broken) {
            return new Handed.Unknown(broken.getClass().getSimpleName());
        }
    }

    /** Leaves the provider alone where its answer asks for it; says when a text that was not taken may go again. */
    private Instant paused(Handed handed, Instant now) {
        return switch (handed) {
            case Handed.NotNow(var retryAfter, var said) -> {
                LOG.warn("The text provider asks us to wait: {}", said);
                yield pause.begin(now, retryAfter.orElse(sendTimes.backOff()));
            }
            case Handed.Refused(var said) -> {
                LOG.error("The text provider does not let us in ({}): check its credentials. No text goes until it does", said);
                yield pause.begin(now, sendTimes.shutOut());
            }
            case Handed.Rejected(var code) -> {
                LOG.error("The text provider rejected a text with code {}: it is held", code);
                yield now;
            }
            case Handed.Accepted _,Handed.NumberFailed _,Handed.OptedOut _,Handed.Unknown _ -> now;
        };
    }
}
