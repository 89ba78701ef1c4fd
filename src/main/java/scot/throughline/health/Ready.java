package scot.throughline.health;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Ready for people: the database answers, and nobody has told us to stop. */
@Singleton
@Readiness
@Requires(beans = DatabaseAnswers.class)
final class Ready implements HealthIndicator {
    private final DatabaseAnswers database;
    private final Draining draining;

    Ready(DatabaseAnswers database, Draining draining) {
        this.database = database;
        this.draining = draining;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.fromCompletableFuture(() -> database.soon().thenApply(answers -> result(answers && !draining.hasBegun())));
    }

    private static HealthResult result(boolean ready) {
        return HealthResult.builder("ready", ready ? HealthStatus.UP : HealthStatus.DOWN).build();
    }
}
