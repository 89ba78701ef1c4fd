package scot.throughline.answering;

import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.jobs.Retained;

/** Forgets drafts that nobody came back to. They cannot be read without their link; now they cannot be counted either. */
@Singleton
class ForgetDrafts implements Retained {
    private final DraftRows drafts;

    ForgetDrafts(DraftRows drafts) {
        this.drafts = drafts;
    }

    @Override
    public String words() {
        return "half-given answers: sent, or three days after the last of them was given";
    }

    @Override
    public int forget(Instant now) {
        return drafts.deleteExpired(Scotland.dayOf(now));
    }
}
