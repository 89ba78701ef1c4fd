package scot.throughline.seal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A key on disk: one line of hexadecimal, a secret one readable by its owner only. One that development made says so, wherever it is copied to. */
final class KeyFile {
    static final String SECRET = "r--------";
    static final String PUBLIC = "rw-r--r--";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");
    private static final int LENGTH = 32;

    private KeyFile() {}

    static byte[] random() {
        var key = new byte[LENGTH];
        RANDOM.nextBytes(key);
        return key;
    }

    /** Reads a key; refuses what is none by the file's name, never by what stands in it. */
    static Optional<byte[]> read(Path file) {
        return bytes(file).map(key -> {
            if (key.length != LENGTH) throw notAKey(file);
            return key;
        });
    }

    /** Reads a key that must stay secret; refuses one that others on this machine can read. */
    static Optional<byte[]> readSecret(Path file) {
        if (!Files.exists(file)) return Optional.empty();
        if (permissions(file).stream().anyMatch(OTHERS::contains))
            throw new KeyRefused("The key " + file + " can be read by others on this machine: chmod 0400 it");
        return read(file);
    }

    /** What a file of ours holds, of any length. */
    static Optional<byte[]> bytes(Path file) {
        try {
            if (!Files.exists(file)) return Optional.empty();
            if (permissions(file).contains(PosixFilePermission.OTHERS_WRITE))
                throw new KeyRefused("The key " + file + " can be changed by others on this machine: chmod 0644 it");
            var digits = MadeBy.unmarked(Files.readString(file, ISO_8859_1).strip());
            if (!digits.matches("([0-9a-f]{2})+") || digits.matches("0+")) throw notAKey(file);
            return Optional.of(HexFormat.of().parseHex(digits));
        } catch (IOException unreadable) {
            throw new KeyRefused("The key " + file + " cannot be read by this process: give it to the user that runs it, mode 0400");
        }
    }

    static boolean isOfDevelopment(Path file) {
        try {
            return Files.exists(file) && Files.readString(file, ISO_8859_1).startsWith(MadeBy.DEVELOPMENT.mark);
        } catch (IOException unreadable) {
            return false;
        }
    }

    static Set<PosixFilePermission> permissions(Path file) {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (IOException unreadable) {
            throw new KeyRefused("The key " + file + " cannot be looked at by this process");
        }
    }

    /** Writes a key whole or not at all, so that a crash leaves no half of one. */
    static void write(Path file, byte[] key, String permissions, MadeBy by) {
        var fresh = beside(file, ".new");
        try {
            privateFolder(parent(file));
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, by.mark + HexFormat.of().formatHex(key) + "\n");
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(permissions));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the key " + file, unwritable);
        }
    }

    static Path parent(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().getParent());
    }

    static Path privateFolder(Path folder) throws IOException {
        return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /**
     * Overwrites a key where it lies and deletes it. It loses its name first, so that nobody reads half a key; what a crash left beside it goes with the
     * next call.
     */
    static void destroy(Path file) {
        var gone = beside(file, ".gone");
        try {
            if (Files.exists(file)) Files.move(file, gone, StandardCopyOption.ATOMIC_MOVE);
            wipe(gone);
            wipe(beside(file, ".new"));
        } catch (IOException stuck) {
            throw new UncheckedIOException("Cannot destroy the key " + file, stuck);
        }
    }

    /** In place: a file that is cut off first may be written elsewhere on the disk. */
    private static void wipe(Path file) throws IOException {
        if (!Files.exists(file)) return;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(file, WRITE)) {
            channel.write(ByteBuffer.allocate((int) channel.size()));
            channel.force(true);
        }
        Files.delete(file);
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** Sees a key on the disk itself before anything is locked with it: after a power cut nothing else could open that. */
    static void force(Path file) {
        try (var written = FileChannel.open(file, READ); var folder = FileChannel.open(parent(file), READ)) {
            written.force(true);
            folder.force(true);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the key " + file, unwritable);
        }
    }

    private static KeyRefused notAKey(Path file) {
        return new KeyRefused("The file " + file + " is not a key, which is one line of " + 2 * LENGTH
                + " hexadecimal letters, not all zero: restore it from its own backup");
    }

    /** Who made a key: development makes its own, which must never lock anything of real people. */
    enum MadeBy {
        OPERATOR(""), DEVELOPMENT("development ");

        private final String mark;

        MadeBy(String mark) {
            this.mark = mark;
        }

        private static String unmarked(String line) {
            return line.startsWith(DEVELOPMENT.mark) ? line.substring(DEVELOPMENT.mark.length()) : line;
        }
    }
}
