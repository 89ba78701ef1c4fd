package scot.throughline.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What may be expected of each point of one stretch if nothing but chance moves it: a middle, and how far from it chance alone goes.
 *
 * <p><b>XmR</b>, for values with no base or one and the same: mean ± 2.66 × mean moving range, in the value's own unit. 2.66 is 3/1.128, where 1.128
 * turns the mean range of two into a standard deviation; D. J. Wheeler, "Understanding Variation" (1993). Moving ranges of 3.267 times their mean
 * and more are left out, once, before their mean is taken again, so that one leap does not widen the limits that should show it: L. S. Nelson,
 * Journal of Quality Technology 14 (1982), 172–173; L. P. Provost and S. K. Murray, "The Health Care Data Guide" (2011). NHS England's "Making Data
 * Count" draws the same chart without leaving any out. A moving range needs neighbours: there is none across a gap.
 *
 * <p><b>p-chart</b>, for shares whose base varies: p̄ = Σ p·n / Σ n, and p̄ ± 3 √(p̄(1−p̄)/n) for each point, in per cent; Provost and Murray. It
 * takes every point for a sample of its own, so it is too narrow where people differ from quarter to quarter by more than chance, and the shown base
 * is up to two people off.
 *
 * <p>Either is wrong now and then: about 3 points in 1,000 fall outside by chance, and small numbers are not quite normal.
 *
 * @param middle the mean
 * @param reach for each point, how far its limits are from the middle
 */
public record Limits(double middle, List<Double> reach) {
    private static final double XMR = 2.66;
    private static final double SCREEN = 3.267;

    static Limits of(List<Point> points) {
        var bases = points.stream().map(Point::base).distinct().toList();
        return bases.size() == 1 ? xmr(points) : pChart(points);
    }

    private static Limits xmr(List<Point> points) {
        var middle = points.stream().mapToDouble(Point::value).average().orElseThrow();
        var reach = XMR * meanOfUsual(movingRanges(points));
        return new Limits(middle, points.stream().map(_ -> reach).toList());
    }

    private static List<Double> movingRanges(List<Point> points) {
        return IntStream.range(1, points.size()).filter(at -> points.get(at).follows(points.get(at - 1)))
                .mapToObj(at -> Math.abs(points.get(at).value() - points.get(at - 1).value())).toList();
    }

    private static double meanOfUsual(List<Double> ranges) {
        var all = mean(ranges);
        return mean(ranges.stream().filter(range -> all == 0 || range < SCREEN * all).toList());
    }

    private static double mean(List<Double> ranges) {
        return ranges.stream().mapToDouble(range -> range).average().orElse(0);
    }

    private static Limits pChart(List<Point> points) {
        double counted = 0;
        var people = 0;
        for (var point : points) {
            counted += point.value() * point.base();
            people += point.base();
        }
        var mean = counted / people;
        var reach = new ArrayList<Double>();
        for (var point : points) reach.add(3 * Math.sqrt(mean * (100 - mean) / point.base()));
        return new Limits(mean, reach);
    }

    public double low(int at) {
        return middle - reach.get(at);
    }

    public double high(int at) {
        return middle + reach.get(at);
    }
}
