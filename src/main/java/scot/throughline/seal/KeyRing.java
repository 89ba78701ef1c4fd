package scot.throughline.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A service key and, while it is being rotated, the one before it. A running service follows a rotation without a restart. */
final class KeyRing {
    private final Path folder;
    private final ServiceKey name;
    private volatile Held held;

    KeyRing(Path folder, ServiceKey name) {
        this.folder = folder;
        this.name = name;
        this.held = read();
    }

    /** What to lock with now. Never a key that is being let go: what it locked from then on could be lost. */
    byte[] current() {
        if (!held.stamp.equals(Stamp.of(file()))) held = read();
        return held.current;
    }

    Optional<byte[]> previous() {
        return held.previous;
    }

    /** What the first key that fits makes of something; the folder is read anew before it is given up. */
    <T> Optional<T> first(Function<byte[], Optional<T>> open) {
        var known = held.first(open);
        if (known.isPresent()) return known;
        held = read();
        return held.first(open);
    }

    byte[] lock(byte[] plain, byte[] boundTo) {
        return Aes.lock(current(), plain, boundTo).together();
    }

    Optional<byte[]> open(byte[] locked, byte[] boundTo) {
        return first(key -> Aes.open(key, Aes.Locked.apart(locked), boundTo));
    }

    /** The stamp first: what changes after it was taken is seen by the next look at it. */
    private Held read() {
        if (!Files.exists(file())) throw missing();
        var stamp = Stamp.of(file());
        var current = KeyFile.readSecret(file()).orElseThrow(this::missing);
        return new Held(stamp, current, KeyFile.readSecret(folder.resolve(name.previousFile())));
    }

    private Path file() {
        return folder.resolve(name.file());
    }

    private KeyRefused missing() {
        return new KeyRefused("The key " + file() + " is missing: restore it from its own backup, or run `keys make"
                + (name.cameLater() ? " --new " + name.word() + "` if this installation is older than it" : "` on a new installation"));
    }

    /** The keys as they were when a look was last taken. */
    private record Held(Stamp stamp, byte[] current, Optional<byte[]> previous) {
        <T> Optional<T> first(Function<byte[], Optional<T>> open) {
            return open.apply(current).or(() -> previous.flatMap(open));
        }
    }

    /** Which file it was: cheaper than reading it. */
    private record Stamp(FileTime modified, @Nullable Object file) {
        static Stamp of(Path file) {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(attributes.lastModifiedTime(), attributes.fileKey());
            } catch (IOException unreadable) {
                throw new KeyRefused("The key " + file + " cannot be read by this process any more");
            }
        }
    }
}
