package scot.throughline.pack;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Content as it is kept, and what proves that it was not touched.
 *
 * @param hash SHA-256 of the bytes, in hexadecimal; empty for a draft, which has nothing to prove
 */
record Frozen(Content content, String hash) {
    /** The bytes to keep. Fields stand in the order of their records, so the same content makes the same bytes. */
    static byte[] written(Content content, JsonMapper json) {
        try {
            return json.writeValueAsBytes(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads what was kept; bytes that are not those that were hashed are nobody's paper. */
    static Frozen read(byte[] kept, String hash, JsonMapper json) {
        if (!hash(kept).equals(hash)) throw new IllegalStateException("A frozen paper is not what it was: its hash is " + hash(kept));
        try {
            return new Frozen(json.readValue(kept, Content.class), hash);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Frozen draft(Content content) {
        return new Frozen(content, "");
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isDraft() { return hash.isEmpty(); }

    /** "2026-27.Q1-issue-1", for files. */
    String name() {
        return content.key() + (isDraft() ? "-draft" : "-issue-" + content.issue());
    }
}
