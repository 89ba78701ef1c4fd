package scot.throughline.sms;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When the provider is asked about a text of its own accord it has said nothing of. */
@Singleton
final class AskTimes {
    private final List<Duration> receipts;
    private final Duration unknown;
    private final Duration again;
    private final Duration longest;

    AskTimes(@Property(name = "throughline.sms.ask-receipts", defaultValue = "15m,1h,6h,24h,72h") List<Duration> receipts,
            @Property(name = "throughline.sms.ask-unknown", defaultValue = "60s") Duration unknown,
            @Property(name = "throughline.sms.ask-again", defaultValue = "5m") Duration again,
            @Property(name = "throughline.sms.hold-unknown", defaultValue = "24h") Duration longest) {
        this.receipts = List.copyOf(receipts);
        this.unknown = unknown;
        this.again = again;
        this.longest = longest;
    }

    /** For a text whose answer was lost: not before its sender has certainly given up, and then once more, because a provider's list may lag. */
    Instant unknown(Instant now) {
        return now.plus(unknown);
    }

    /** Whether nobody could say for so long what became of a text that a person must. */
    boolean tooLong(Instant since, Instant now) {
        return since.plus(longest).isBefore(now);
    }

    /** After an answer that cannot be used, or if whoever asks dies of it. */
    Instant again(Instant now) {
        return now.plus(again);
    }

    /** For a text that came to its state then, and was asked about so often since. */
    Instant receipt(Instant since, int asked) {
        return since.plus(receipts.get(asked));
    }

    /** Whether a receipt that was asked for so often is not to be had. */
    boolean enough(int asked) {
        return asked >= receipts.size();
    }
}
