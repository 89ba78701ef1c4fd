package scot.throughline.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The service in a process of its own, started as an operator starts it and stopped as an operating system stops it. */
public final class ServeProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path output;
    private final URI url;

    private ServeProcess(Process process, Path output, URI url) {
        this.process = process;
        this.output = output;
        this.url = url;
    }

    /** Starts it and waits for nothing. */
    public static ServeProcess start(Map<String, String> settings) throws IOException {
        var port = freePort();
        var output = Files.createTempFile("serve", ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var building = new ProcessBuilder(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=" + Path.of("src/main/resources/logback.xml").toUri(), "-cp",
                System.getProperty("java.class.path"), Throughline.class.getName(), "serve").redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var variables = new HashMap<>(settings);
        variables.putIfAbsent("MICRONAUT_SERVER_PORT", String.valueOf(port));
        variables.putIfAbsent("THROUGHLINE_SURVEYS", "surveys");
        building.environment().keySet().removeIf(name -> name.startsWith("THROUGHLINE_"));
        building.environment().putAll(variables);
        return new ServeProcess(building.start(), output, URI.create("http://localhost:" + port));
    }

    public ServeProcess untilReady() {
        until(() -> health("readiness") == 200 || !process.isAlive());
        if (!process.isAlive()) throw new AssertionError(output());
        return this;
    }

    public static void until(BooleanSupplier holds) {
        var end = System.nanoTime() + LONGEST_START.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("it did not come to that");
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** The status of a health page; 0 when nobody answers. */
    public int health(String which) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(url.resolve("/health/" + which)).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    public URI url() {
        return url;
    }

    /** All that it said, to whichever of the two. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** As SIGTERM does. */
    public void isToldToStop() {
        process.destroy();
    }

    /** As kill -9 does. */
    public void isKilled() {
        process.destroyForcibly().onExit().join();
    }

    /** The exit code, once there is one. */
    public int ends() {
        return process.onExit().orTimeout(2, TimeUnit.MINUTES).join().exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        Files.deleteIfExists(output);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
