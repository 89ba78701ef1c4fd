package scot.throughline.seal;

import java.nio.charset.StandardCharsets;

/** Encrypts a column that names somebody: a number, a name. The table and column are bound in, so a value cannot be moved to another. */
public final class ColumnLock {
    private final KeyRing ring;

    ColumnLock(KeyRing ring) {
        this.ring = ring;
    }

    public byte[] lock(LockedColumn column, String plain) {
        return ring.lock(plain.getBytes(StandardCharsets.UTF_8), column.boundTo());
    }

    public String open(LockedColumn column, byte[] locked) {
        return ring.open(locked, column.boundTo()).map(plain -> new String(plain, StandardCharsets.UTF_8))
                .orElseThrow(() -> new KeyRefused("A value of " + column + " was locked with another key than column.key"));
    }
}
