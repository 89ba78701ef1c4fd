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
    public AttemptKey key() {
        return new AttemptKey(text, number);
    }
}
