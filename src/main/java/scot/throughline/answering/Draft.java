package scot.throughline.answering;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import scot.throughline.survey.Answers;

/**
 * What a person has answered so far, open in memory for one request.
 *
 * @param session the one browser that may go on: a new start ends the old session
 * @param touched the minute of the last page, no finer
 * @param firstScreen where this session began: nothing before it is ever shown again, because phones are shared
 * @param keepToCompare whether a locked copy of the scores may be kept to compare later
 */
record Draft(String session, Instant touched, int firstScreen, boolean keepToCompare, Answers answers) {
    private static final Duration IDLE = Duration.ofMinutes(30);

    boolean belongsTo(String browser, Instant now) {
        return session.equals(browser) && !now.isAfter(touched.plus(IDLE));
    }

    Draft with(Answers more, Instant now) {
        return new Draft(session, minute(now), firstScreen, keepToCompare, more);
    }

    static Instant minute(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    public String toString() {
        return "Draft[…]";
    }
}
