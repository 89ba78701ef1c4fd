package scot.throughline.sms;

import java.time.Duration;
import java.util.Optional;

/** What became of an attempt. Only {@link NotNow} and {@link Refused} may be tried again: there the text certainly never left. */
public sealed interface Handed {
    record Accepted(String providerId, int parts) implements Handed {}

    /** The number does not take texts; the code is the provider's. */
    record NumberFailed(String code) implements Handed {}

    /** The person told the provider to stop. */
    record OptedOut(String code) implements Handed {}

    /** Not taken; to be tried again after as long as the provider asks for, if it does. */
    record NotNow(Optional<Duration> retryAfter, String said) implements Handed {}

    /** The provider does not let us in at all: no text will go until somebody mends it. */
    record Refused(String said) implements Handed {}

    /** Refused for a reason we have not met: trying again would end the same, so a person decides. */
    record Rejected(String code) implements Handed {}

    /** It may have left or not. */
    record Unknown(String reason) implements Handed {}
}
