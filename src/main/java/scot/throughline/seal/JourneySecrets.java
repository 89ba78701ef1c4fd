package scot.throughline.seal;

import java.nio.charset.StandardCharsets;

/** Makes each journey a secret of its own and keeps it wrapped: throwing the wrapped bytes away shreds the capsule for good. */
public final class JourneySecrets {
    private static final byte[] BOUND_TO = "v1/journey".getBytes(StandardCharsets.US_ASCII);

    private final byte[] wrappingKey;

    JourneySecrets(byte[] wrappingKey) {
        this.wrappingKey = wrappingKey;
    }

    public byte[] makeWrapped() {
        return Aes.lock(wrappingKey, KeyFile.random(), BOUND_TO).together();
    }

    public JourneySecret unwrap(byte[] wrapped) {
        return Aes.open(wrappingKey, Aes.Locked.apart(wrapped), BOUND_TO).map(JourneySecret::new)
                .orElseThrow(() -> new KeyRefused("A journey's secret was wrapped with another key than journey.key"));
    }
}
