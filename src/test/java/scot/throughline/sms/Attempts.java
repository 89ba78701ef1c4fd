package scot.throughline.sms;

import java.time.Duration;
import java.time.Instant;
import scot.throughline.database.Id;

/** Attempts at noon on a Wednesday, to a number kept for drama. */
final class Attempts {
    static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

    private Attempts() {}

    static Attempt saying(String words) {
        return worthFor(Duration.ofHours(7), words);
    }

    static Attempt worthFor(Duration worthFor, String words) {
        return new Attempt(Id.random(), 1, new MobileNumber("+447700900123"), new MessageText(words), NOON, worthFor);
    }
}
