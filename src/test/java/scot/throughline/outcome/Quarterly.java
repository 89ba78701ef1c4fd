package scot.throughline.outcome;

import java.util.ArrayList;
import java.util.List;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Quarter;
import scot.throughline.seal.Kind;

/** Lines of made-up quarters, one after another. */
final class Quarterly {
    static final Quarter FIRST = new Quarter(new FinancialYear(2020), 1);

    private Quarterly() {}

    /** Values without a base; {@link Double#NaN} leaves a gap. */
    static List<Point> values(double... values) {
        var points = new ArrayList<Point>();
        for (var at = 0; at < values.length; at++)
            if (!Double.isNaN(values[at])) points.add(new Point(FIRST.plus(at), FIRST.plus(at), values[at], 0));
        return points;
    }

    static List<Point> shares(double[] percent, int[] base) {
        var points = new ArrayList<Point>();
        for (var at = 0; at < percent.length; at++) points.add(new Point(FIRST.plus(at), FIRST.plus(at), percent[at], base[at]));
        return points;
    }

    static List<LedgerEntry> figures(List<Shown> shown) {
        var figures = new ArrayList<LedgerEntry>();
        for (var at = 0; at < shown.size(); at++) figures.add(figure(FIRST.plus(at), shown.get(at)));
        return figures;
    }

    static LedgerEntry figure(Quarter quarter, Shown shown) {
        return new LedgerEntry("home-settled", Side.END, Kind.ALL, "", quarter, quarter, shown, quarter.releasedOn());
    }
}
