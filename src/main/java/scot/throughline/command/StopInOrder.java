package scot.throughline.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import scot.throughline.health.Draining;

/** When the process is told to stop: it is no longer ready, requests that still come and those in flight are finished, then the service stops, then the database that served it. */
final class StopInOrder {
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);

    private StopInOrder() {}

    static void with(ApplicationContext context, Launch launch) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (launch; context) {
                context.getBean(Draining.class).waitUntilHeard();
                context.findBean(GracefulShutdownManager.class).ifPresent(requests -> requests.shutdownGracefully().toCompletableFuture()
                        .completeOnTimeout(null, LONGEST_REQUEST.toSeconds(), TimeUnit.SECONDS).join());
            }
        }, "stop-in-order"));
    }
}
