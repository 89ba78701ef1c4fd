package scot.throughline.seal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Encrypts a column that names somebody: a number, a name. The table and column are bound in, so a value cannot be moved to another. */
public final class ColumnLock {
    private final byte[] key;

    ColumnLock(byte[] key) {
        this.key = key;
    }

    public byte[] lock(String column, String plain) {
        return Aes.lock(key, plain.getBytes(StandardCharsets.UTF_8), column.getBytes(StandardCharsets.UTF_8)).together();
    }

    public String open(String column, byte[] locked) {
        return openIfOurs(column, locked)
                .orElseThrow(() -> new KeyRefused("A value of " + column + " was locked with another key than column.key"));
    }

    /** For what others keep for us and may change, such as a cookie. */
    public Optional<String> openIfOurs(String column, byte[] locked) {
        return Aes.open(key, Aes.Locked.apart(locked), column.getBytes(StandardCharsets.UTF_8))
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }
}
