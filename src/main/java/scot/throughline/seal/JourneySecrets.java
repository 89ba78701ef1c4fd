package scot.throughline.seal;

/** Makes each journey a secret of its own and keeps it wrapped: throwing the wrapped bytes away shreds the capsule for good. */
public final class JourneySecrets {
    private final KeyRing ring;

    JourneySecrets(KeyRing ring) {
        this.ring = ring;
    }

    public byte[] makeWrapped() {
        return ring.lock(KeyFile.random(), LockedColumn.JOURNEY_SECRET.boundTo());
    }

    public JourneySecret unwrap(byte[] wrapped) {
        return ring.open(wrapped, LockedColumn.JOURNEY_SECRET.boundTo()).map(JourneySecret::new)
                .orElseThrow(() -> new KeyRefused("A journey's secret was wrapped with another key than journey.key"));
    }
}
