package scot.throughline.sms;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.jobs.Job;

/** Counts the parts of last month's texts, before any of them goes with its invitation. */
@Singleton
class CountMonth implements Job {
    private final TextMonths months;
    private final Duration every;

    CountMonth(TextMonths months, @Property(name = "throughline.forget-every", defaultValue = "1h") Duration every) {
        this.months = months;
        this.every = every;
    }

    @Override
    public String name() {
        return "count-last-month";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run(Instant now) {
        var thisMonth = Scotland.dayOf(now).withDayOfMonth(1);
        months.count(thisMonth.minusMonths(1), thisMonth);
    }
}
