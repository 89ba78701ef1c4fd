package scot.throughline.command;

import io.micronaut.context.ApplicationContext;
import java.util.concurrent.locks.LockSupport;

/**
 * Stops the database after everything that uses it. The context stops in a hook of its own, and stopping it from ours as well would lock up, so
 * ours waits for that one.
 */
final class StopInOrder {
    private static final long LONGEST_WAIT_NANOS = 40_000_000_000L;
    private static final long POLL_NANOS = 20_000_000L;

    private StopInOrder() {}

    static void with(ApplicationContext context, Launch launch) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            var patience = System.nanoTime() + LONGEST_WAIT_NANOS;
            while (context.isRunning() && System.nanoTime() < patience) LockSupport.parkNanos(POLL_NANOS);
            launch.close();
        }, "stop-database"));
    }
}
