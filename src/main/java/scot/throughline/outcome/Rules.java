package scot.throughline.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the patterns of {@link Rule} that end at a point. A run is broken by a tie (a point on the middle line, or as high as the one before), and
 * by a gap: what was not shown might have ended it.
 *
 * <p>The rules are those of Provost and Murray, "The Health Care Data Guide" (2011), with seven for a shift and a trend as NHS England's "Making Data
 * Count" has it; a trend of seven is seven points and six steps. Of two in three, the newest must be one. Where
 * nothing but chance is at work, the newest point fires one of the four about twice in a hundred.
 */
final class Rules {
    /** Less than any two shown figures differ: what a mean of decimals leaves behind. */
    private static final double NOTHING = 1e-9;

    private final List<Point> points;
    private final double middle;
    private final @Nullable Limits limits;

    private Rules(List<Point> points, double middle, @Nullable Limits limits) {
        this.points = points;
        this.middle = middle;
        this.limits = limits;
    }

    static List<Finding> runChart(List<Point> points, double median, int at) {
        return new Rules(points, median, null).endingAt(at);
    }

    static List<Finding> controlChart(List<Point> points, Limits limits, int at) {
        return new Rules(points, limits.middle(), limits).endingAt(at);
    }

    private List<Finding> endingAt(int at) {
        var found = new ArrayList<Finding>();
        if (outside(at) != 0) found.add(new Finding(Rule.OUTSIDE, outside(at) > 0));
        if (run(at, Rule.RUN, this::side)) found.add(new Finding(Rule.SHIFT, side(at) > 0));
        if (at > 0 && run(at, Rule.RUN - 1, this::step)) found.add(new Finding(Rule.TREND, step(at) > 0));
        if (twoOfThree(at)) found.add(new Finding(Rule.TWO_OF_THREE, far(at) > 0));
        return found;
    }

    /** Whether so many neighbours, the last of them here, all go the same way. */
    private boolean run(int at, int length, IntUnaryOperator way) {
        var from = at - length + 1;
        return from >= 0 && way.applyAsInt(at) != 0 && joined(from, at)
                && IntStream.range(from, at).allMatch(each -> way.applyAsInt(each) == way.applyAsInt(at));
    }

    private boolean twoOfThree(int at) {
        return at >= 2 && far(at) != 0 && joined(at - 2, at) && (far(at - 1) == far(at) || far(at - 2) == far(at));
    }

    private boolean joined(int from, int to) {
        return joined(points, from, to);
    }

    /** Whether no two neighbours have a gap between them. */
    static boolean joined(List<Point> points, int from, int to) {
        return IntStream.rangeClosed(from + 1, to).allMatch(at -> points.get(at).follows(points.get(at - 1)));
    }

    private int side(int at) {
        return sign(points.get(at).value() - middle);
    }

    /** From the point before, if that is its neighbour. */
    private int step(int at) {
        return at == 0 || !joined(at - 1, at) ? 0 : sign(points.get(at).value() - points.get(at - 1).value());
    }

    private int outside(int at) {
        return beyond(at, 1);
    }

    private int far(int at) {
        return beyond(at, 2.0 / 3);
    }

    private int beyond(int at, double share) {
        if (limits == null) return 0;
        var away = points.get(at).value() - middle;
        return Math.abs(away) > share * limits.reach().get(at) + NOTHING ? sign(away) : 0;
    }

    private static int sign(double difference) {
        return Math.abs(difference) < NOTHING ? 0 : difference > 0 ? 1 : -1;
    }
}
