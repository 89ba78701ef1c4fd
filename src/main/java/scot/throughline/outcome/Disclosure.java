package scot.throughline.outcome;

import java.util.OptionalInt;
import scot.throughline.outcome.Shown.AboutHalf;
import scot.throughline.outcome.Shown.AtLeast;
import scot.throughline.outcome.Shown.AtMost;
import scot.throughline.outcome.Shown.HalfOrLess;
import scot.throughline.outcome.Shown.HalfOrMore;
import scot.throughline.outcome.Shown.Mean;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.outcome.Shown.TooFew;
import scot.throughline.outcome.Shown.Withheld;

/**
 * Makes of a count and its base what may be shown: nothing under ten, all else rounded, and nearly everybody or nearly nobody never told apart
 * from everybody or nobody.
 *
 * <p>Where the ends are coded follows from the rounding. A base shown as 25 may be 23, and "80 %" is said from 77.5 %: of 23, up to
 * {@code floor(23 × 22.5 %)} = 5 are then left over. So the coded end must leave room for 0 to 5 people at the smallest true base, which is two
 * under the shown one. {@link #codedFrom} is the published table: at no base does it code later than that allows, and at 35, 45 and 70 it codes
 * five points sooner than it must. From 75 it stays at 95 %, so the bigger the base, the more people the end may hold (11 of 200, 55 of 1,000): a service that
 * large loses nothing by it, and there is one rule fewer.
 *
 * <p>At a true base of exactly ten two statements cannot both cover six counts of eleven: "half or less" covers 0 to 4. What covers it there is
 * that 10, 11 and 12 are all shown as 10.
 *
 * <p>A mean tells the sum behind it to within a twentieth of a point a person, so it is shown only in the middle of its scale: as near to either end
 * as five people could make it by themselves, it is withheld. Whatever mean is shown, nobody or up to five people may have any one number. At base 20
 * and numbers from 0 to 5 that leaves 1.5 to 3.5, at base 60 from 0.5 to 4.5.
 */
public final class Disclosure {
    /** Fewer answers than this are never shown. */
    public static final int FEWEST = 10;
    /** A base is shown to the nearest 5, so the true one is at most this far away. */
    public static final int BASE_ROUNDED_AWAY = 2;
    /** Under this shown base a share is given in words. */
    static final int PERCENT_FROM = 20;
    /** Under this shown base a mean would tell the sum behind it to the unit. */
    static final int MEAN_FROM = 20;
    /** How many people the ends of a mean's scale must have room for. */
    static final int AT_AN_END = 5;
    /** From this shown base percentages are given to the point. */
    static final int FINE_FROM = 200;

    private Disclosure() {}

    public static Shown protect(int counted, int of) {
        if (counted < 0 || counted > of) throw new IllegalArgumentException("A share is between nobody and everybody");
        if (of < FEWEST) return new TooFew();
        var base = toNearest(5, of);
        var percent = toNearest(step(base), 100.0 * counted / of);
        var high = codedFrom(base);
        if (base < PERCENT_FROM) {
            return percent >= high ? new HalfOrMore(base) : percent <= 100 - high ? new HalfOrLess(base) : new AboutHalf(base);
        }
        return percent >= high
                ? new AtLeast(high, base)
                : percent <= 100 - high ? new AtMost(100 - high, base) : new Percent(percent, base);
    }

    /**
     * The mean of a number that each person has.
     *
     * @param total the sum of all their numbers
     * @param least the lowest number one person can have
     * @param most the highest
     */
    public static Shown mean(int total, int of, int least, int most) {
        if (total < of * least || total > of * most)
            throw new IllegalArgumentException("A mean is between the lowest number and the highest");
        if (of < FEWEST) return new TooFew();
        var base = toNearest(5, of);
        if (base < MEAN_FROM) return new Withheld();
        var tenths = toNearest(1, 10.0 * total / of);
        var end = toNearest(1, 10.0 * AT_AN_END * (most - least) / (base - BASE_ROUNDED_AWAY));
        return tenths > 10 * least + end && tenths < 10 * most - end ? new Mean(tenths, base) : new Withheld();
    }

    /**
     * The share of those offered who answered, to 5 points; none under ten answers. Worked out from the base as it is shown, so that beside it the
     * rate tells nothing more: the true number over a number that anybody may know would tell it to the person.
     */
    public static OptionalInt response(int answered, int offered) {
        return answered < FEWEST || offered < answered
                ? OptionalInt.empty()
                : OptionalInt.of(Math.min(100, toNearest(5, 100.0 * toNearest(5, answered) / offered)));
    }

    /** A bare count, to the nearest 5; none under ten. */
    public static OptionalInt count(int counted) {
        return counted < FEWEST ? OptionalInt.empty() : OptionalInt.of(toNearest(5, counted));
    }

    /** The percentage from which the upper end is coded; the lower end is its mirror. */
    static int codedFrom(int base) {
        return base < 15 ? 50 : base < 20 ? 60 : base < 25 ? 70 : base < 40 ? 80 : base < 50 ? 85 : base < 75 ? 90 : 95;
    }

    /** How coarse percentages are at a shown base. */
    static int step(int base) {
        return base < FINE_FROM ? 5 : 1;
    }

    static int toNearest(int step, double value) {
        return step * (int) Math.round(value / step);
    }
}
