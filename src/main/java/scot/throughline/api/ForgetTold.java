package scot.throughline.api;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.jobs.Retained;

/** Forgets what machines were answered and refused. */
@Singleton
class ForgetTold implements Retained {
    private final ToldRows told;
    private final RefusalRows refusals;

    ForgetTold(ToldRows told, RefusalRows refusals) {
        this.told = told;
        this.refusals = refusals;
    }

    @Override
    public String words() {
        return "what a case-management system was answered, and the references of rows refused it: " + Hearing.DAYS_KEPT + " days";
    }

    @Override
    @Transactional
    public int forget(Instant now) {
        var lastDay = Scotland.dayOf(now).minusDays(Hearing.DAYS_KEPT);
        return told.forget(lastDay) + refusals.forget(lastDay);
    }
}
