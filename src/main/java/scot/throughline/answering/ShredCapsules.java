package scot.throughline.answering;

import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.jobs.Retained;

/** Keeps the promise of the start page: a locked copy is gone ninety days after the journey's end, whether or not an exit came to open it. */
@Singleton
class ShredCapsules implements Retained {
    static final int DAYS_KEPT = 90;

    private final Capsules capsules;

    ShredCapsules(Capsules capsules) {
        this.capsules = capsules;
    }

    @Override
    public String words() {
        return "first scores, locked to compare: the exit, or " + DAYS_KEPT + " days after the journey's end";
    }

    @Override
    public int forget(Instant now) {
        return capsules.shred(Scotland.dayOf(now).minusDays(DAYS_KEPT));
    }
}
