package scot.throughline.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long this sender leaves the provider alone. Each node finds out for itself, from one text: the rest of the batch is given back untried, so a
 * provider that is down or has shut us out costs one attempt a pause and not one a text.
 */
final class Pause {
    private static final Duration LONGEST = Duration.ofHours(12);

    private volatile Instant until = Instant.MIN;

    boolean holds(Instant now) {
        return now.isBefore(until);
    }

    /** Begins a pause at least as long as asked, and up to a tenth longer, so that nodes do not come back all at once; says when it ends. */
    Instant begin(Instant now, Duration length) {
        var asked = length.compareTo(LONGEST) > 0 ? LONGEST : length;
        until = now.plus(asked).plusMillis(ThreadLocalRandom.current().nextLong(1 + asked.toMillis() / 10));
        return until;
    }
}
