package scot.throughline.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** A key on disk: one line of hexadecimal, readable by its owner only. */
final class KeyFile {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private KeyFile() {}

    static byte[] random() {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    static Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(HexFormat.of().parseHex(Files.readString(file).strip())) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the key " + file, unreadable);
        }
    }

    /** Reads a key that must stay secret; refuses one that others on this machine can read. */
    static Optional<byte[]> readSecret(Path file) {
        try {
            if (!Files.exists(file)) return Optional.empty();
            var open = Files.getPosixFilePermissions(file);
            open.retainAll(OTHERS);
            if (!open.isEmpty()) throw new KeyRefused("The key " + file + " can be read by others on this machine: chmod 0400 it");
            return read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the key " + file, unreadable);
        }
    }

    /** Writes a key whole or not at all, so that a crash leaves no half of one. */
    static void write(Path file, byte[] key, String permissions) {
        try {
            Files.createDirectories(file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var fresh = Files.createTempFile(file.getParent(), ".new", ".key");
            Files.writeString(fresh, HexFormat.of().formatHex(key) + "\n");
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(permissions));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the key " + file, unwritable);
        }
    }
}
