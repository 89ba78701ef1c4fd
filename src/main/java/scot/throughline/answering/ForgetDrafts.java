package scot.throughline.answering;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import scot.throughline.calendar.Scotland;

/** Forgets drafts that nobody came back to. They cannot be read without their link; now they cannot be counted either. */
@Singleton
@Requires(property = "throughline.jobs", value = "true")
class ForgetDrafts {
    private final DraftRows drafts;
    private final Clock clock;

    ForgetDrafts(DraftRows drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "1m")
    void hourly() {
        run(Scotland.dayOf(clock.instant()));
    }

    void run(LocalDate today) {
        while (drafts.deleteExpired(today) > 0) {
        }
    }
}
