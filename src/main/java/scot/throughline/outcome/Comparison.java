package scot.throughline.outcome;

import java.util.List;
import java.util.Optional;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;
import scot.throughline.survey.Measure.Good;

/**
 * One stretch of years against the one before, from the ledger alone. A quarter against the same quarter last year would be noise at twenty
 * answers, so finished years are pooled.
 *
 * <p>The interval of the difference is the hybrid score interval (R. G. Newcombe, "Interval estimation for the difference between independent
 * proportions", Statistics in Medicine 17 (1998), 873–890, method 10), taken where rounding makes the difference smallest and largest. Only when
 * nought lies outside it is a change called better or worse. Nothing is compared where the line breaks between the first of these years and the last:
 * the figures then stand for different things.
 *
 * @param broken the last break that lies between them, where there is one
 */
public record Comparison(Signal signal, Span now, Span before, int noticeable, Optional<Break> broken) {
    /** The last finished year against the year before. None until a year is finished. */
    public static Optional<Comparison> yearOnYear(List<LedgerEntry> figures, Good good, List<Break> breaks) {
        return over(1, figures, good, breaks);
    }

    /** The last two finished years against the two before. */
    public static Optional<Comparison> twoYearsOnTwo(List<LedgerEntry> figures, Good good, List<Break> breaks) {
        return over(2, figures, good, breaks);
    }

    private static Optional<Comparison> over(int years, List<LedgerEntry> figures, Good good, List<Break> breaks) {
        return lastFinished(figures).map(last -> {
            var now = Span.of(figures, before(last, years - 1), last);
            var first = before(last, 2 * years - 1);
            var before = Span.of(figures, first, before(last, years));
            var broken = breaks.stream().filter(each -> lies(each, first, last)).reduce((_, newer) -> newer);
            var signal = broken.isPresent() ? Signal.NOT_COMPARABLE : signal(now, before, good);
            return new Comparison(signal, now, before, noticeable(now, before), broken);
        });
    }

    private static boolean lies(Break each, FinancialYear first, FinancialYear last) {
        return each.since().firstDay().isAfter(first.firstDay()) && !each.since().firstDay().isAfter(last.lastDay());
    }

    /** A year is finished when its last period was decided, whatever was decided. */
    private static Optional<FinancialYear> lastFinished(List<LedgerEntry> figures) {
        return figures.stream().map(LedgerEntry::period).filter(period -> period.lastDay().equals(period.year().lastDay()))
                .map(Period::year)
                .max(FinancialYear::compareTo);
    }

    private static FinancialYear before(FinancialYear year, int years) {
        return new FinancialYear(year.start() - years);
    }

    private static Signal signal(Span now, Span before, Good good) {
        if (!now.whole() || !before.whole()) return Signal.TOO_EARLY;
        var more = difference(now.range().low(), now.base(), before.range().high(), before.base()).low() > 0;
        var fewer = difference(now.range().high(), now.base(), before.range().low(), before.base()).high() < 0;
        if (!more && !fewer) return Signal.NO_CLEAR_CHANGE;
        return more == (good == Good.MORE) ? Signal.BETTER : Signal.WORSE;
    }

    /** Newcombe's interval for the difference of two percentages. */
    static Range difference(double one, int oneBase, double other, int otherBase) {
        var first = Wilson.interval(one, oneBase);
        var second = Wilson.interval(other, otherBase);
        return new Range(one - other - Math.hypot(one - first.low(), second.high() - other),
                one - other + Math.hypot(first.high() - one, other - second.low()));
    }

    /**
     * The smallest true change that could be told from noise, to the nearest 5 points: 1.96 √(p(1−p)(1/n₁ + 1/n₂)) at p = 50 %, where it is widest,
     * and the rounding twice: once because the interval is widened by it, once because the shown figures may hide as much. With 25 answers in
     * each it is about 40 points.
     */
    static int noticeable(Span now, Span before) {
        if (now.base() == 0 || before.base() == 0) return 100;
        var noise = 100 * Wilson.Z * Math.sqrt(0.25 * (1.0 / now.base() + 1.0 / before.base()));
        var rounding = (now.width() + before.width()) / 2;
        return Math.min(100, 5 * (int) Math.round((noise + 2 * rounding) / 5));
    }
}
