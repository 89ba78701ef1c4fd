package scot.throughline.sms;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;

/** Takes a claimed text to the brink: its words made, its link saved and itself marked as being sent, in one commit; or put aside. */
@Singleton
class Preparing {
    private final Outbox outbox;
    private final TextWriter writer;
    private final SendTimes times;

    Preparing(Outbox outbox, TextWriter writer, SendTimes times) {
        this.outbox = outbox;
        this.writer = writer;
        this.times = times;
    }

    @Transactional
    Optional<Attempt> prepare(Text text, Id claim, Duration worthFor, Instant now) {
        return switch (writer.write(text.id(), text.invitationId(), text.step(), now)) {
            // Said nowhere: that a reminder was put aside tells that somebody has answered.
            case TextWriter.NotToSend() -> {
                outbox.putAside(text.id(), claim, now);
                yield Optional.empty();
            }
            case TextWriter.Ready(var to, var words) -> {
                if (outbox.begin(text.id(), claim, words.parts(), Scotland.dayOf(now), now, now.plus(times.lease())) == 0)
                    throw new LeaseLost();
                yield Optional.of(new Attempt(text.id(), text.attempt() + 1, to, words, now, worthFor));
            }
        };
    }

    /** Thrown to undo the link that was just made: another sender has the text now. */
    static final class LeaseLost extends RuntimeException {
        LeaseLost() {
            super("The lease ran out before the text was sent", null, false, false);
        }
    }
}
