package scot.throughline.release;

import java.time.LocalDate;
import java.util.Optional;
import scot.throughline.calendar.Quarter;

/** Whether a release that was due has not run. */
final class Overdue {
    private static final int DAYS_OF_GRACE = 1;

    private Overdue() {}

    /**
     * The quarter that should be out by now and is not.
     *
     * @param last the last quarter that was decided
     * @param earliest the earliest in which anybody's chance to answer ended
     */
    static Optional<Quarter> find(Optional<Quarter> last, Optional<Quarter> earliest, LocalDate today) {
        return last.map(Quarter::next).or(() -> earliest).filter(next -> next.releasedOn().plusDays(DAYS_OF_GRACE).isBefore(today));
    }
}
