package scot.throughline.seal;

import java.security.MessageDigest;

/**
 * Marks a blob as ours. HPKE alone lets anybody with a public key add answers; without this tag a database administrator could fill a batch with
 * made-up people around a real one.
 */
public final class PoolTag {
    private final byte[] key;

    PoolTag(byte[] key) {
        this.key = key;
    }

    public byte[] of(byte[] pid, Batch batch, SealedBlob blob) {
        return Hmac.sha256(key, pid, batch.boundTo(), blob.enc(), blob.ciphertext());
    }

    public boolean fits(byte[] tag, byte[] pid, Batch batch, SealedBlob blob) {
        return MessageDigest.isEqual(tag, of(pid, batch, blob));
    }
}
