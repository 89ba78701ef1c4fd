package scot.throughline.seal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import scot.throughline.seal.KeyFile.MadeBy;

/** Puts another key in the place of a service key, in steps that a crash may cut anywhere: begin, lock everything anew, finish. */
public final class Rotation {
    private final ServiceKey name;
    private final Path current;
    private final Path previous;
    private final KeyRing ring;

    Rotation(Path folder, ServiceKey name) {
        this.name = name;
        current = folder.resolve(name.file());
        previous = folder.resolve(name.previousFile());
        ring = new KeyRing(folder, name);
    }

    /** What becomes of a value. */
    public sealed interface Relocked {
        /** It lies under the current key. */
        record Already() implements Relocked {}

        /** It lay under the one before, and these bytes hold it under the current one. */
        record Anew(byte[] locked) implements Relocked {}

        /** Neither key opens it: it was lost before this rotation, which changes nothing about it. */
        record Unreadable() implements Relocked {}
    }

    public ServiceKey key() {
        return name;
    }

    /** Whether there is a key from before that something may still need. */
    public boolean isUnderWay() {
        return Files.exists(previous) && !Arrays.equals(secret(previous), secret(current));
    }

    /** Makes a new key and keeps the one before it beside it. One at a time: of three keys one would be lost. */
    public void begin() {
        try (var turn = FileChannel.open(current.resolveSibling("rotate.lock"), CREATE, WRITE); var _ = turn.lock()) {
            if (isUnderWay()) throw new KeyRefused("The key " + previous + " is still needed");
            KeyFile.write(previous, secret(current), KeyFile.SECRET, MadeBy.OPERATOR);
            KeyFile.force(previous);
            KeyFile.write(current, KeyFile.random(), KeyFile.SECRET, MadeBy.OPERATOR);
            KeyFile.force(current);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot rotate the key " + current, unwritable);
        }
    }

    public Relocked relock(LockedColumn column, byte[] locked) {
        if (locked.length < Aes.NONCE) return new Relocked.Unreadable();
        if (Aes.open(ring.current(), Aes.Locked.apart(locked), column.boundTo()).isPresent()) return new Relocked.Already();
        return ring.open(locked, column.boundTo()).<Relocked>map(plain -> new Relocked.Anew(ring.lock(plain, column.boundTo())))
                .orElseGet(Relocked.Unreadable::new);
    }

    /** Destroys the key from before: nothing needs it any more. */
    public void finish() {
        KeyFile.destroy(previous);
    }

    private static byte[] secret(Path file) {
        return KeyFile.readSecret(file).orElseThrow(() -> new KeyRefused("The key " + file + " is missing"));
    }
}
