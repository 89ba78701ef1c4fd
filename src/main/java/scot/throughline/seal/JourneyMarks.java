package scot.throughline.seal;

/**
 * Marks a journey so that two closings can be told to be one person's, and not whose: HMAC-SHA256 under a key of its own, which no dump holds and
 * which the release machine may hold without being able to try numbers.
 */
public final class JourneyMarks {
    private final byte[] key;

    JourneyMarks(byte[] key) {
        this.key = key;
    }

    public byte[] of(byte[] journey) {
        return Hmac.sha256(key, journey);
    }
}
