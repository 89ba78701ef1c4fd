package scot.throughline.help;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import scot.throughline.calendar.Scotland;

/** Keeps the promise that a request is gone after thirty days, dealt with or not. */
@Singleton
@Requires(property = "throughline.jobs", value = "true")
class ForgetHelpRequests {
    private final HelpRequests requests;
    private final Clock clock;

    ForgetHelpRequests(HelpRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** Hourly rather than nightly, so that a service which was down at night keeps it too. */
    @Scheduled(fixedDelay = "1h", initialDelay = "2m")
    void hourly() {
        run(Scotland.dayOf(clock.instant()));
    }

    void run(LocalDate today) {
        while (requests.forgetOld(today) > 0) {
        }
    }
}
