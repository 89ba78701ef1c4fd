package scot.throughline.report;

import java.time.LocalDate;
import java.util.Locale;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.survey.Measure.Every;

/**
 * Where a figure stands in a picture: one slot for each quarter, half-year or year, and 0 to 100 upwards.
 *
 * @param first the first slot shown
 */
record Scale(Size size, Every every, int first, int slots) {
    /** A picture drawn for a screen; its text is never scaled under 12 px. */
    record Size(String name, int width, int height, int left, int right, int top, int bottom, int text, int mostSlots) {
        static final Size WIDE = new Size("wide", 760, 350, 52, 142, 14, 54, 15, 20);
        static final Size NARROW = new Size("narrow", 330, 300, 40, 56, 12, 48, 12, 12);
    }

    /** The slot a day's period falls in, counted from nowhere in particular. */
    static int slot(Quarter quarter, Every every) {
        var quarters = quarter.year().start() * 4 + quarter.number() - 1;
        return switch (every) {
            case QUARTER -> quarters;
            case HALF_YEAR -> Math.floorDiv(quarters, 2);
            case YEAR -> Math.floorDiv(quarters, 4);
        };
    }

    /** The first slot that lies wholly on or after a day. */
    static int slotSince(LocalDate day, Every every) {
        return slot(Quarter.of(day.minusDays(1)), every) + 1;
    }

    static int lastSlot(Period period, Every every) {
        return slot(Quarter.of(period.lastDay()), every);
    }

    double slotWidth() {
        return (double) (size.width() - size.left() - size.right()) / slots;
    }

    double leftOf(int slot) {
        return size.left() + (slot - first) * slotWidth();
    }

    /** The left edge of what a figure covers, cut at the picture's. */
    double from(LedgerEntry figure) {
        return leftOf(Math.max(first, slot(figure.first(), every)));
    }

    double to(LedgerEntry figure) {
        return leftOf(lastSlot(figure.period(), every) + 1);
    }

    double middle(LedgerEntry figure) {
        return (from(figure) + to(figure)) / 2;
    }

    boolean shows(LedgerEntry figure) {
        return lastSlot(figure.period(), every) >= first;
    }

    boolean coversMore(LedgerEntry figure) {
        return slot(figure.first(), every) < lastSlot(figure.period(), every);
    }

    double y(double percent) {
        return size.height() - size.bottom() - percent / 100 * (size.height() - size.top() - size.bottom());
    }

    static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
