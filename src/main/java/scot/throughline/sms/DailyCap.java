package scot.throughline.sms;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.throughline.calendar.Scotland;
import scot.throughline.survey.Surveys;

/** The most texts a council hands over in a day: what a mistake can cost. The rest goes the next day. */
@Singleton
class DailyCap {
    private static final Logger LOG = LoggerFactory.getLogger(DailyCap.class);

    private final TextDays days;
    private final String council;
    private final int most;
    private volatile LocalDate saidOn = LocalDate.MIN;

    DailyCap(TextDays days, Surveys surveys, @Property(name = "throughline.sms.daily", defaultValue = "1000") int most) {
        this.days = days;
        this.council = surveys.council().key();
        this.most = most;
    }

    /** How many may still go today. */
    int room(Instant now) {
        var today = Scotland.dayOf(now);
        var room = most - days.find(council, today).map(TextDays.TextDay::texts).orElse(0);
        if (room <= 0 && !saidOn.equals(today)) {
            saidOn = today;
            LOG.error("Today’s {} texts have gone: the rest waits until tomorrow. THROUGHLINE_SMS_DAILY is the most in a day", most);
        }
        return Math.max(0, room);
    }

    /** Takes so many of today's, all or none: other senders take of them too. */
    boolean take(int texts, Instant now) {
        var today = Scotland.dayOf(now);
        days.begin(council, today);
        return days.add(council, today, texts, most) == 1;
    }

    /** Gives back what was taken and did not go: a provider that is away for an hour must not cost a day. */
    void giveBack(int texts, Instant now) {
        days.add(council, Scotland.dayOf(now), -texts, most);
    }
}
