package scot.throughline.command;

import static scot.throughline.database.Role.WEB;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Another instance of the service in a process of its own, on the database of one that runs, to do one thing or be killed in it. */
public final class AnotherInstance implements AutoCloseable {
    private final Process process;

    private AnotherInstance(Process process) {
        this.process = process;
    }

    /** @param main calls {@link #run} with what it is to do */
    public static AnotherInstance start(Path home, Class<?> main) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new AnotherInstance(new ProcessBuilder(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), main.getName(), home.toString()).redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** In the other process: does it, and ends. */
    public static void run(String[] arguments, Clock clock, Consumer<ApplicationContext> doing) {
        var variables = new HashMap<>(System.getenv());
        variables.put("THROUGHLINE_HOME", arguments[0]);
        variables.putIfAbsent("THROUGHLINE_SURVEYS", "surveys");
        try (var launch = Launch.joining(new Environment(variables)); var context = launch.context(clock, Map.of(), WEB)) {
            doing.accept(context);
        }
        System.exit(0);
    }

    public boolean runs() {
        return process.isAlive();
    }

    public boolean endsWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
    }

    /** As kill -9 does. */
    public void isKilled() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        isKilled();
    }
}
