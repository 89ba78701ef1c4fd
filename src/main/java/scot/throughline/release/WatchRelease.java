package scot.throughline.release;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.jobs.Job;
import scot.throughline.survey.Surveys;

/** Cries out, again and again, when a release that was due has not run: people were told that their answers would be opened, or wiped. */
@Singleton
@Requires(property = "datasources.leaders.url")
public class WatchRelease implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(WatchRelease.class);

    private final DecidedRows decided;
    private final AskedRows asked;
    private final Surveys surveys;
    private final Duration every;

    WatchRelease(DecidedRows decided, AskedRows asked, Surveys surveys,
            @Property(name = "throughline.forget-every", defaultValue = "1h") Duration every) {
        this.decided = decided;
        this.asked = asked;
        this.surveys = surveys;
        this.every = every;
    }

    @Override
    public String name() {
        return "watch-release";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run(Instant now) {
        overdue(now).ifPresent(
                quarter -> LOG.error("A release is overdue: {} was due on {}. Run `release`, and find out why its timer did not.",
                        quarter.label(), quarter.releasedOn()));
    }

    public boolean isOverdue(Instant now) {
        return overdue(now).isPresent();
    }

    Optional<Quarter> overdue(Instant now) {
        var council = surveys.council().key();
        return Overdue.find(decided.last(council).map(period -> (Quarter) Period.parse(period)),
                asked.earliestExpiry(council).map(Quarter::of), Scotland.dayOf(now));
    }
}
