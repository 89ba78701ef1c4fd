package scot.throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A MariaDB server of our own in the data folder, for trying the service and for one machine. It keeps its data through a restart, a stop and
 * a kill of either process. Close it when nothing uses it any more: it does not stop by itself.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private static final Duration LONGEST_WAIT_TO_JOIN = Duration.ofSeconds(30);
    private static final byte PROTOCOL = 10;

    private final DataFolder folder;
    private final ServerProcess process;
    private final DatabaseServer server;
    private boolean closed;

    private EmbeddedMariaDb(DataFolder folder, ServerProcess process, DatabaseServer server) {
        this.folder = folder;
        this.process = process;
        this.server = server;
    }

    /** Starts the server on this data folder, making what is not there yet. Throws a {@link DatabaseProblem} that says what to mend. */
    public static EmbeddedMariaDb start(Path home) {
        try {
            ServerProgram.jarFor(System.getProperty("os.name", ""), System.getProperty("os.arch", "")); // before any folder is made
            var folder = DataFolder.hold(home);
            try {
                return startIn(folder);
            } catch (IOException | RuntimeException failed) {
                folder.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new EmbeddedDatabaseFailed(home, failed);
        }
    }

    private static EmbeddedMariaDb startIn(DataFolder folder) throws IOException {
        Files.deleteIfExists(folder.connection());
        ServerProcess.stopOrphan(folder);
        var program = ServerProgram.in(folder);
        SystemTables.makeUnlessThere(program, folder);
        var accounts = ConnectionFile.accountsKeptIn(folder.accounts());
        var process = serve(program, folder, accounts);
        try {
            var server = new DatabaseServer("127.0.0.1", process.port(), Tls.NONE, accounts);
            ConnectionFile.write(folder.connection(), server);
            return new EmbeddedMariaDb(folder, process, server);
        } catch (IOException | RuntimeException failed) {
            process.stop();
            throw failed;
        }
    }

    private static ServerProcess serve(ServerProgram program, DataFolder folder, Map<Role, DatabaseAccount> accounts) throws IOException {
        var firstWords = folder.database().resolve("first-words.sql");
        try {
            PrivateFiles.write(firstWords, FirstWords.with(accounts));
            return ServerProcess.start(program, folder, firstWords);
        } finally {
            Files.deleteIfExists(firstWords);
        }
    }

    /**
     * The server that another live process runs on this data folder; empty when none does. Waits for one that is still starting. Whoever
     * joins must not outlive it.
     */
    public static Optional<DatabaseServer> join(Path home) {
        try {
            var patience = Patience.of(LONGEST_WAIT_TO_JOIN);
            while (DataFolder.isHeld(home)) {
                var found = ConnectionFile.server(DataFolder.connectionIn(home)).filter(EmbeddedMariaDb::greets);
                if (found.isPresent())
                    return found;
                if (patience.isUp())
                    throw new DataFolderInUse(home);
                patience.pause();
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new EmbeddedDatabaseFailed(home, unreadable);
        }
    }

    /** A file left by a killed process may name a port where nobody lives now. */
    private static boolean greets(DatabaseServer server) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.host(), server.port()), 1_000);
            socket.setSoTimeout(1_000);
            var greeting = socket.getInputStream().readNBytes(5);
            return greeting.length == 5 && greeting[4] == PROTOCOL;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    /** Where it listens, and all five accounts. */
    public DatabaseServer server() { return server; }

    /** Stops the server in good order and gives the folder back. Asked again, it does nothing. */
    @Override
    public synchronized void close() {
        if (closed)
            return;
        closed = true;
        try (folder) {
            Files.deleteIfExists(folder.connection());
            process.stop();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
