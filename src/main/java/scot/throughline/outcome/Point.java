package scot.throughline.outcome;

import java.util.Optional;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;

/**
 * A figure that is a number, as a chart takes it. A month is none: {@link Period} has no months, so one never stands in a line of quarters.
 *
 * @param first the first quarter it covers
 * @param value per cent, or whatever an indicator counts in
 * @param base people behind it; 0 for a count of everything, which is no sample
 */
public record Point(Quarter first, Period period, double value, int base) {
    /** None where a figure is coded, in words, or withheld: where it lies is not known well enough to be a point. */
    public static Optional<Point> of(LedgerEntry figure) {
        return figure.shown() instanceof Shown.Percent(var percent, var base)
                ? Optional.of(new Point(figure.first(), figure.period(), percent, base))
                : Optional.empty();
    }

    /** Whether nothing lies between the two. */
    boolean follows(Point before) {
        return before.period.lastDay().plusDays(1).equals(first.firstDay());
    }
}
