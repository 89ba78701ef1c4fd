package scot.throughline.help;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.jobs.Job;

/** Keeps the promise that a request is gone after thirty days, dealt with or not. */
@Singleton
class ForgetHelpRequests implements Job {
    private final HelpRequests requests;
    private final Duration every;

    ForgetHelpRequests(HelpRequests requests, @Property(name = "throughline.forget-every", defaultValue = "1h") Duration every) {
        this.requests = requests;
        this.every = every;
    }

    @Override
    public String name() {
        return "forget-help-requests";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run(Instant now) {
        while (requests.forgetOld(Scotland.dayOf(now)) > 0) {
        }
    }
}
