package scot.throughline.audit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import scot.throughline.calendar.Scotland;
import scot.throughline.survey.Surveys;

/**
 * Forgets lines that are seven years old. A release does it, with its own account, because the service may add to the record and read it but not take
 * anything out.
 */
@Singleton
@Requires(property = "datasources.release.url")
public class ForgetLines {
    /** As people would say it. */
    public static final String WORDS = "what staff did: seven years";

    public static final Period KEPT = Period.ofYears(7);

    private final OldLines rows;
    private final String council;

    ForgetLines(OldLines rows, Surveys surveys) {
        this.rows = rows;
        this.council = surveys.council().key();
    }

    public void run(Instant now) {
        while (forget(now) > 0) {
        }
    }

    @Transactional("release")
    int forget(Instant now) {
        return rows.forget(council, Scotland.startOf(Scotland.dayOf(now).minus(KEPT)));
    }
}
