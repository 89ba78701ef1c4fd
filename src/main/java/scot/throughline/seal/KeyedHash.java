package scot.throughline.seal;

import java.nio.charset.StandardCharsets;

/** Finds a number or a reference without reading one: HMAC-SHA256 under a key that no dump holds. */
public final class KeyedHash {
    private final byte[] key;

    KeyedHash(byte[] key) {
        this.key = key;
    }

    public byte[] of(String value) {
        return Hmac.sha256(key, value.getBytes(StandardCharsets.UTF_8));
    }
}
