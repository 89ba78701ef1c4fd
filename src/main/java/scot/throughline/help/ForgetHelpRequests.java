package scot.throughline.help;

import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.jobs.Retained;

/** Keeps the promise that a request is gone after thirty days, dealt with or not. */
@Singleton
class ForgetHelpRequests implements Retained {
    private final HelpRequests requests;

    ForgetHelpRequests(HelpRequests requests) {
        this.requests = requests;
    }

    @Override
    public String words() {
        return "help asked for by name: done, or " + HelpRequests.DAYS_KEPT + " days";
    }

    @Override
    public int forget(Instant now) {
        return requests.forgetOld(Scotland.dayOf(now));
    }
}
