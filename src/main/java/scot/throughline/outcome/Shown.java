package scot.throughline.outcome;

import java.util.Optional;

/** What may be said of a measure: only this leaves the release, and everything a page prints is worked out from it. */
public sealed interface Shown {
    /** A percentage rounded to 5 points, or to 1 point from base 200. */
    record Percent(int percent, int base) implements Share {}

    /** So many per cent or more; who is missing may be nobody, or a handful. */
    record AtLeast(int percent, int base) implements Share {}

    /** So many per cent or less; who is counted may be nobody, or a handful. */
    record AtMost(int percent, int base) implements Share {}

    /** In words, because under twenty answers a percentage would claim too much. */
    record HalfOrMore(int base) implements Share {}

    /** Between {@link HalfOrLess} and {@link HalfOrMore}. */
    record AboutHalf(int base) implements Share {}

    /** In words, the mirror of {@link HalfOrMore}. */
    record HalfOrLess(int base) implements Share {}

    /** The mean of a number each person has, in tenths. */
    record Mean(int tenths, int base) implements Shown {}

    /** Withheld: fewer than ten answers in the base. */
    record TooFew() implements Shown {}

    /** Withheld, though there are answers enough: it would give others away. */
    record Withheld() implements Shown {}

    /** The answers wait for the next quarter's, to be shown with them as one figure. */
    record Held() implements Shown {}

    /** A year on there were still too few: wiped unread. */
    record Destroyed() implements Shown {}

    /** A figure that says something about a share of people. */
    sealed interface Share extends Shown {
        /** People in the base, to the nearest 5. */
        int base();

        /** The rounded percentages that are said this way. */
        default Rounded rounded() {
            var step = Disclosure.step(base());
            var high = Disclosure.codedFrom(base());
            return switch (this) {
                case Percent(var percent, _) -> new Rounded(percent, percent, step);
                case AtLeast(var percent, _) -> new Rounded(percent, 100, step);
                case AtMost(var percent, _) -> new Rounded(0, percent, step);
                case HalfOrMore _ -> new Rounded(high, 100, step);
                case AboutHalf _ -> new Rounded(100 - high + step, high - step, step);
                case HalfOrLess _ -> new Rounded(0, Math.min(100 - high, high - step), step);
            };
        }

        /** Where the true percentage of these answers lies, as far as the words tell: half is half or less, though half or more is said of it. */
        default Range range() {
            var rounded = this instanceof HalfOrLess ? new HalfOrMore(base()).rounded().mirrored() : rounded();
            return Range.within(rounded.from() - rounded.step() / 2.0, rounded.to() + rounded.step() / 2.0);
        }

        /** The share of all the others, which this one implies. */
        default Share rest() {
            return switch (this) {
                case Percent(var percent, var base) -> new Percent(100 - percent, base);
                case AtLeast(var percent, var base) -> new AtMost(100 - percent, base);
                case AtMost(var percent, var base) -> new AtLeast(100 - percent, base);
                case HalfOrMore(var base) -> new HalfOrLess(base);
                case AboutHalf same -> same;
                case HalfOrLess(var base) -> new HalfOrMore(base);
            };
        }

        /** The 95 % interval from the shown values, so that it tells nothing they do not. None where the figure is in words. */
        default Optional<Range> interval() {
            return switch (this) {
                case Percent(var percent, var base) -> Optional.of(Wilson.interval(percent, base));
                case AtLeast(var percent, var base) -> Optional.of(new Range(Wilson.interval(percent, base).low(), 100));
                case AtMost(var percent, var base) -> Optional.of(new Range(0, Wilson.interval(percent, base).high()));
                case HalfOrMore _,AboutHalf _,HalfOrLess _ -> Optional.empty();
            };
        }
    }

    /** Percentages from one to another, each rounded to so many points. */
    record Rounded(int from, int to, int step) {
        Rounded mirrored() {
            return new Rounded(100 - to, 100 - from, step);
        }
    }

    /** How a page says it. */
    default String words() {
        return switch (this) {
            case Percent(var percent, _) -> percent + "%";
            case AtLeast(var percent, _) -> percent + "% or more";
            case AtMost(var percent, _) -> percent + "% or less";
            case HalfOrMore _ -> "half or more";
            case AboutHalf _ -> "about half";
            case HalfOrLess _ -> "half or less";
            case Mean(var tenths, _) -> tenths / 10 + "." + tenths % 10;
            case TooFew _ -> "too few to show";
            case Withheld _ -> "withheld";
            case Held _ -> "held for the next figure";
            case Destroyed _ -> "wiped unread";
        };
    }
}
