package scot.throughline.sms;

import java.time.Duration;
import java.time.Instant;
import scot.throughline.database.Id;

/**
 * One try at handing one text over.
 *
 * @param number the first is 1
 * @param worthFor how long it may lie with the provider: a link must not ring at night
 */
public record Attempt(Id text, int number, MobileNumber to, MessageText words, Instant at, Duration worthFor) {
    /** What the provider calls us back with: opaque, and how an attempt whose answer was lost is found again. */
    public String key() {
        return text + "-" + number;
    }
}
