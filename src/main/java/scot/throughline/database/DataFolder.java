package scot.throughline.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The embedded database's share of the data folder, held by one process at a time through a lock that dies with the process. */
final class DataFolder implements AutoCloseable {
    /** A look by {@link #isHeld} holds the lock for a moment; that must not turn a start away. */
    private static final Duration A_LOOK = Duration.ofMillis(500);

    /** Folders held in this process: closing any channel to a lock file would give up every lock this process has on it. */
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path home;
    private final FileChannel lock;

    private DataFolder(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /** Makes the folder if need be and holds it until closed. */
    static DataFolder hold(Path home) throws IOException {
        PrivateFiles.folder(PrivateFiles.folder(home).resolve("database"));
        PrivateFiles.folder(home.resolve("run"));
        var real = home.toRealPath();
        return Patience.of(A_LOOK).untilThereIs(() -> tryToHold(real)).orElseThrow(() -> new DataFolderInUse(home));
    }

    private static Optional<DataFolder> tryToHold(Path home) throws IOException {
        synchronized (HELD_HERE) {
            if (HELD_HERE.contains(home))
                return Optional.empty();
            var channel = FileChannel.open(lockIn(home), CREATE, WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            HELD_HERE.add(home);
            return Optional.of(new DataFolder(home, channel));
        }
    }

    /** Whether a live process, this one included, runs on the folder. */
    static boolean isHeld(Path home) throws IOException {
        if (!Files.exists(lockIn(home)))
            return false;
        synchronized (HELD_HERE) {
            if (HELD_HERE.contains(home.toRealPath()))
                return true;
            try (var channel = FileChannel.open(lockIn(home), READ); var free = channel.tryLock(0, Long.MAX_VALUE, true)) {
                return free == null;
            }
        }
    }

    private static Path lockIn(Path home) { return home.resolve("database").resolve("lock"); }

    /** Where a running server tells commands how to join it. */
    static Path connectionIn(Path home) {
        return home.resolve("run").resolve("database.properties");
    }

    Path connection() { return connectionIn(home); }

    Path database() { return home.resolve("database"); }

    Path data() { return database().resolve("data"); }

    Path accounts() { return database().resolve("accounts.properties"); }

    Path pid() { return database().resolve("server.pid"); }

    Path log() { return database().resolve("server.log"); }

    @Override
    public void close() {
        synchronized (HELD_HERE) {
            try {
                lock.close();
            } catch (IOException alreadyGone) {
                throw new UncheckedIOException(alreadyGone);
            } finally {
                HELD_HERE.remove(home);
            }
        }
    }
}
