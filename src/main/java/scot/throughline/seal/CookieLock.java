package scot.throughline.seal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Encrypts what others keep for us and may change, such as a cookie. Not meant to outlive a rotation of the key. */
public final class CookieLock {
    private static final byte[] BOUND_TO = "cookie".getBytes(StandardCharsets.US_ASCII);

    private final KeyRing ring;

    CookieLock(KeyRing ring) {
        this.ring = ring;
    }

    public byte[] lock(String plain) {
        return ring.lock(plain.getBytes(StandardCharsets.UTF_8), BOUND_TO);
    }

    public Optional<String> open(byte[] locked) {
        return ring.open(locked, BOUND_TO).map(plain -> new String(plain, StandardCharsets.UTF_8));
    }
}
