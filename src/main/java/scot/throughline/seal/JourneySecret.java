package scot.throughline.seal;

import java.util.Optional;

/** A journey's own secret, unwrapped for one request: it locks the capsule of first scores and finds it again. */
public final class JourneySecret {
    private static final int LENGTH = 512;

    private final byte[] secret;

    JourneySecret(byte[] secret) {
        this.secret = secret;
    }

    public byte[] capsuleId() {
        return Hkdf.derive(secret, "v1/capsule-id");
    }

    public LockedCapsule lock(byte[] scores) {
        var cid = capsuleId();
        var locked = Aes.lock(Hkdf.derive(secret, "v1/capsule-key"), Padding.pad(scores, LENGTH), cid);
        return new LockedCapsule(cid, locked.nonce(), locked.ciphertext());
    }

    public Optional<byte[]> open(LockedCapsule capsule) {
        return Aes.open(Hkdf.derive(secret, "v1/capsule-key"), new Aes.Locked(capsule.nonce(), capsule.ciphertext()), capsule.cid())
                .map(Padding::strip);
    }

    @Override
    public String toString() {
        return "JourneySecret[…]";
    }
}
