package scot.throughline.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The embedded server while it runs. */
record ServerProcess(ProcessHandle handle, int port, DataFolder folder) {
    /** Long, because after a power cut the server first puts its tables right. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final int TRIES = 3;

    static ServerProcess start(ServerProgram program, DataFolder folder, Path firstWords) throws IOException {
        for (var tries = 1;; tries++) {
            var port = freePort();
            var process = builder(ServerOptions.toServe(program, folder, port, firstWords), folder).start();
            var running = new ServerProcess(process.toHandle(), port, folder);
            Files.writeString(folder.pid(), String.valueOf(process.pid())); // now, for the server itself writes it only once it is up
            if (Patience.of(LONGEST_START).until(() -> !process.isAlive() || running.log().contains("ready for connections"))
                    && process.isAlive())
                return running;
            running.stop();
            if (tries == TRIES || !running.log().contains("Bind on TCP/IP port"))
                throw EmbeddedDatabaseFailed.saying("did not start", errors(folder), folder.log());
        }
    }

    /** Without our environment: it holds other secrets, and a service manager's socket that the server would report to. */
    static ProcessBuilder builder(List<String> options, DataFolder folder) {
        var builder = new ProcessBuilder(options)
                .directory(folder.database().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile());
        builder.environment().keySet().retainAll(Set.of("LD_LIBRARY_PATH"));
        return builder;
    }

    /** Someone else may take it before the server does: hence the tries. */
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops a server that outlived its launcher, which was killed before it could. The folder is held, so nobody else's can be meant. */
    static void stopOrphan(DataFolder folder) throws IOException {
        try {
            var pid = Files.readString(folder.pid()).strip();
            if (pid.matches("[0-9]{1,18}"))
                ProcessHandle.of(Long.parseLong(pid)).ifPresent(handle -> new ServerProcess(handle, 0, folder).stop());
        } catch (NoSuchFileException stoppedInGoodOrder) {
            return;
        }
        Files.deleteIfExists(folder.pid());
    }

    /** Asks it to finish and waits until its tables are closed; kills it only when it does not. */
    void stop() {
        try {
            if (isRunning())
                handle.destroy();
            if (!Patience.of(LONGEST_STOP).until(() -> !isRunning())) {
                handle.destroyForcibly();
                Patience.of(LONGEST_STOP).until(() -> !isRunning());
            }
            Files.deleteIfExists(folder.pid());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By its command line: process ids are used again, and a dead process nobody has collected has an id but no command line. */
    private boolean isRunning() {
        try {
            var commandLine = Files.readString(Path.of("/proc", String.valueOf(handle.pid()), "cmdline"), ISO_8859_1);
            return commandLine.contains(new String(("--datadir=" + folder.data() + '\0').getBytes(UTF_8), ISO_8859_1));
        } catch (IOException gone) {
            return false;
        }
    }

    private String log() throws IOException { return Files.readString(folder.log(), ISO_8859_1); }

    /** Only lines marked as errors, and what a slim system says that lacks a library: others could quote a statement. */
    static List<String> errors(DataFolder folder) throws IOException {
        var errors = Files.readString(folder.log(), ISO_8859_1).lines()
                .filter(line -> line.contains("[ERROR]") || line.contains("error while loading shared libraries"))
                .toList();
        return errors.subList(Math.max(0, errors.size() - 3), errors.size());
    }
}
