package scot.throughline.health;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Asks the database whether it is there, as a page would: through the service's own connections. One question at a time, however many wait for it. */
@Singleton
@Requires(property = "datasources.default.url")
public final class DatabaseAnswers {
    /** So that the whole answer is there within a second. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final DataSource database;
    private CompletableFuture<Boolean> asked = CompletableFuture.completedFuture(true);

    DatabaseAnswers(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** Completes in time, whatever the database does; false if it did not answer. */
    public synchronized CompletableFuture<Boolean> soon() {
        if (asked.isDone()) asked = CompletableFuture.supplyAsync(this::answers, Thread::startVirtualThread);
        return asked.copy().completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException away) {
            return false;
        }
    }
}
