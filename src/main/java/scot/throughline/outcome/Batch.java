package scot.throughline.outcome;

import scot.throughline.calendar.Quarter;
import scot.throughline.survey.Family;

/**
 * What a release decided about a family's answers with no label.
 *
 * @param first the first quarter whose answers are in it: earlier than the last where they were held before
 * @param last the quarter that was released
 */
public record Batch(Family family, Quarter first, Quarter last, Decision decision) {
    /** Opened and counted; held for the next quarter; or wiped unread. */
    public enum Decision { OPENED, HELD, DESTROYED }
}
