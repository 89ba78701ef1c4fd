package scot.throughline.health;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import scot.throughline.settings.Settings;

/** The last moments of a service that was told to stop: it says so, and still answers whoever was sent here before that was heard. */
@Singleton
public final class Draining {
    private static final Duration IN_PRODUCTION = Duration.ofSeconds(5);

    private final Duration lasts;
    private volatile boolean begun;

    Draining(@Nullable @Property(name = "throughline.drain") Duration lasts, Settings settings) {
        this.lasts = lasts != null ? lasts : settings.inProduction() ? IN_PRODUCTION : Duration.ZERO;
    }

    /** Says that nobody more should be sent, and waits until that has been heard. */
    public void waitUntilHeard() {
        begun = true;
        try {
            Thread.sleep(lasts);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    boolean hasBegun() {
        return begun;
    }
}
