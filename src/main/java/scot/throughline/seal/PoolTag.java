package scot.throughline.seal;

import java.security.MessageDigest;
import java.util.Optional;

/**
 * Marks a blob as ours. HPKE alone lets anybody with a public key add answers; without this tag a database administrator could fill a batch with
 * made-up people around a real one.
 */
public final class PoolTag {
    private final KeyRing ring;

    PoolTag(KeyRing ring) {
        this.ring = ring;
    }

    public byte[] of(byte[] pid, Batch batch, SealedBlob blob) {
        return of(ring.current(), pid, batch, blob);
    }

    /** Whether it is a tag of ours, from before or after a rotation. */
    public boolean fits(byte[] tag, byte[] pid, Batch batch, SealedBlob blob) {
        return ring.first(key -> MessageDigest.isEqual(tag, of(key, pid, batch, blob)) ? Optional.of(tag) : Optional.empty()).isPresent();
    }

    /** Whether a blob bears the tag from before a rotation, so that the key of that time is still needed. */
    public boolean isPrevious(byte[] tag, byte[] pid, Batch batch, SealedBlob blob) {
        return ring.previous().filter(key -> MessageDigest.isEqual(tag, of(key, pid, batch, blob))).isPresent();
    }

    private static byte[] of(byte[] key, byte[] pid, Batch batch, SealedBlob blob) {
        return Hmac.sha256(key, pid, batch.boundTo(), blob.enc(), blob.ciphertext());
    }
}
