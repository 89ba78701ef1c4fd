package scot.throughline.seal;

import java.nio.charset.StandardCharsets;

/** Encrypts what people wrote, all at one length: a length can tell one comment from another. */
public final class CommentLock {
    private static final int LENGTH = 2048;

    private final KeyRing ring;

    CommentLock(KeyRing ring) {
        this.ring = ring;
    }

    public byte[] lock(LockedColumn column, String words) {
        return ring.lock(Padding.pad(words.getBytes(StandardCharsets.UTF_8), LENGTH), column.boundTo());
    }

    public String open(LockedColumn column, byte[] locked) {
        return ring.open(locked, column.boundTo()).map(padded -> new String(Padding.strip(padded), StandardCharsets.UTF_8))
                .orElseThrow(() -> new KeyRefused("A value of " + column + " was locked with another key than desk.key"));
    }
}
