package scot.throughline.command;

import static scot.throughline.database.Role.RELEASE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import scot.throughline.release.Release;
import scot.throughline.support.Overheard;

/** The release in a process of its own, which dies at one of the things it says to the database, as if by kill -9. */
public final class ReleaseProcess {
    /** The exit code of one that died. */
    public static final int DIED = 137;

    private ReleaseProcess() {}

    /**
     * Runs it to its end or to its death.
     *
     * @param diesAt at which thing said, counted from 1; 0 for never
     */
    public static int run(Path home, Instant at, int diesAt) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"),
                ReleaseProcess.class.getName(), home.toString(), at.toString(), String.valueOf(diesAt))
                .redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    public static void main(String[] arguments) {
        var variables = new HashMap<>(System.getenv());
        variables.put("THROUGHLINE_HOME", arguments[0]);
        variables.putIfAbsent("THROUGHLINE_SURVEYS", "surveys");
        var clock = Clock.fixed(Instant.parse(arguments[1]), ZoneOffset.UTC);
        Dying.at = Integer.parseInt(arguments[2]);
        try (var launch = Launch.joining(new Environment(variables));
                var context = launch.context(clock,
                        Map.of("datasources.release.data-source-properties.queryInterceptors", Dying.class.getName()), RELEASE)) {
            if (context.getBean(Release.class).run(clock.instant()).broken()) System.exit(1);
        }
        System.exit(0);
    }

    /** Dies before a thing is said, or once it is done and nobody has heard: turn and turn about. */
    public static final class Dying extends Overheard {
        private static final AtomicInteger SAID = new AtomicInteger();

        private static int at;

        @Override
        protected void before() {
            if (SAID.incrementAndGet() == at && at % 2 == 0) Runtime.getRuntime().halt(DIED);
        }

        @Override
        protected void after() {
            if (SAID.get() == at) Runtime.getRuntime().halt(DIED);
        }
    }
}
