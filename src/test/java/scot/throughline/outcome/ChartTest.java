package scot.throughline.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.Period;
import scot.throughline.outcome.Shown.AtLeast;
import scot.throughline.outcome.Shown.Held;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.survey.Measure.Good;

class ChartTest {
    private static final double GAP = Double.NaN;
    /** Mean 5 and moving ranges of 2, so limits from -0.32 to 10.32 and two thirds of the way at 8.55. */
    private static final double[] CALM = {4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6};

    @Test
    void calm_says_nothing() {
        var chart = chart(CALM);

        assertTrue(chart.limits().isPresent());
        assertEquals(Optional.empty(), chart.finding());
        assertEquals(Signal.NO_CLEAR_CHANGE, chart.signal(Good.MORE));
    }

    @Test
    void one_point_outside_is_told_and_better_or_worse_by_what_is_good() {
        var chart = chart(with(CALM, 12));

        assertEquals(Optional.of(new Finding(Rule.OUTSIDE, true)), chart.finding());
        assertEquals(Signal.BETTER, chart.signal(Good.MORE));
        assertEquals(Signal.WORSE, chart.signal(Good.FEWER));
        assertEquals(Optional.of(new Finding(Rule.OUTSIDE, false)), chart(with(CALM, -2)).finding());
    }

    @Test
    void what_was_outside_once_is_over_when_the_next_figure_is_out() {
        assertEquals(Optional.empty(), chart(with(with(CALM, 12), 5)).finding());
    }

    @Test
    void seven_in_a_row_on_one_side_are_a_shift_and_six_are_not() {
        var low = DoubleStream.concat(DoubleStream.of(CALM), DoubleStream.of(5, 4, 4)).toArray();

        assertEquals(Optional.of(new Finding(Rule.SHIFT, true)), chart(with(low, 6, 7, 6, 7, 6, 7, 6)).finding());
        assertEquals(Optional.empty(), chart(with(low, 6, 7, 6, 7, 6, 7)).finding());
    }

    @Test
    void a_point_on_the_middle_line_breaks_a_shift() {
        var even = new double[]{5, 3, 7, 3, 7, 3, 7, 3, 7, 4, 4, 4, 3, 4, 3, 4};

        assertEquals(Optional.of(new Finding(Rule.SHIFT, true)), runChart(median(with(even, 6, 7, 6, 7, 6, 7, 6), 5)));
        assertEquals(Optional.empty(), runChart(median(with(even, 6, 7, 6, 5, 6, 7, 6), 5)));
    }

    @Test
    void seven_rising_are_a_trend_and_a_tie_breaks_it() {
        assertEquals(Optional.of(new Finding(Rule.TREND, true)), chart(1, 2, 3, 4, 5, 6, 7).finding());
        assertEquals(Optional.of(new Finding(Rule.TREND, false)), chart(9, 7, 6, 5, 4, 3, 2, 1).finding());
        assertEquals(Optional.empty(), chart(1, 2, 3, 3, 4, 5, 6).finding());
        assertEquals(Optional.empty(), chart(1, 2, 3, 4, 5, 6).finding());
        assertEquals(Optional.of(new Finding(Rule.TREND, true)), chart(1, 1, 2, 3, 4, 5, 6, 7).finding());
    }

    @Test
    void a_gap_breaks_every_run() {
        assertEquals(Optional.empty(), chart(1, 2, 3, GAP, 4, 5, 6, 7).finding());
        assertEquals(Signal.TOO_EARLY, chart(1, 2, 3, GAP, 4, 5, 6, 7).signal(Good.MORE));
        var low = DoubleStream.concat(DoubleStream.of(CALM), DoubleStream.of(5, 4, 4)).toArray();
        assertEquals(Optional.empty(), chart(with(low, 6, 7, 6, GAP, 7, 6, 7, 6)).finding());
        assertEquals(Optional.empty(), chart(with(CALM, 9, GAP, 9)).finding());
    }

    @Test
    void two_of_three_near_one_limit_are_told_if_the_newest_is_one_of_them() {
        assertEquals(Optional.of(new Finding(Rule.TWO_OF_THREE, true)), chart(with(CALM, 9.6, 9.6)).finding());
        assertEquals(Optional.of(new Finding(Rule.TWO_OF_THREE, true)), chart(with(CALM, 9.6, 6, 9.6)).finding());
        assertEquals(Optional.empty(), chart(with(CALM, 9.6, 9.6, 6)).finding());
        assertEquals(Optional.empty(), chart(with(CALM, 9.6, 0.8)).finding(), "on either side");
        assertEquals(Optional.empty(), chart(with(CALM, 9.6, 6, 4, 9.6)).finding());
    }

    @Test
    void under_twelve_points_there_are_no_limits_but_a_median() {
        var chart = chart(4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 90);

        assertEquals(Optional.empty(), chart.limits());
        assertEquals(6, chart.middle());
        assertEquals(Optional.empty(), chart.finding(), "nothing can be outside");
        assertEquals(Optional.empty(), chart.assurance(0, Good.MORE));
        assertTrue(chart(4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 90, 6).limits().isPresent());
    }

    @Test
    void samples_have_limits_only_where_every_base_is_fifty() {
        var fifties = Collections.nCopies(12, 50).stream().mapToInt(each -> each).toArray();
        var percent = Arrays.copyOf(CALM, 12);
        assertTrue(Chart.ofPoints(Quarterly.shares(percent, fifties), List.of()).limits().isPresent());
        fifties[3] = 45;
        assertFalse(Chart.ofPoints(Quarterly.shares(percent, fifties), List.of()).limits().isPresent());
    }

    @Test
    void what_is_coded_or_withheld_is_no_point_and_is_counted_as_left_out() {
        var shown = new ArrayList<Shown>(List.of(new Percent(10, 20), new Percent(20, 20), new Percent(30, 20)));
        shown.add(new AtLeast(70, 20));
        shown.addAll(List.of(new Percent(40, 20), new Percent(50, 20), new Percent(60, 20), new Percent(65, 20), new Held()));
        var chart = Chart.of(Quarterly.figures(shown), List.of());

        assertEquals(7, chart.points().size());
        assertEquals(2, chart.leftOut());
        assertEquals(Optional.empty(), chart.finding(), "seven rise, but not without a gap");
    }

    @Test
    void limits_begin_anew_at_a_named_change_and_nowhere_else() {
        var both = DoubleStream.concat(DoubleStream.of(CALM), DoubleStream.of(CALM).map(value -> value + 50)).toArray();
        var moved = new Change(Quarterly.FIRST.plus(20).firstDay(), "New office");

        assertEquals(30, chart(both).middle());
        var anew = Chart.ofPoints(Quarterly.values(both), List.of(moved));
        assertEquals(55, anew.middle());
        assertEquals(Optional.of(moved), anew.since());
        assertEquals(55, Chart.ofPoints(Quarterly.values(both), List.of(moved, new Change(LocalDate.of(2021, 5, 1), "Earlier"))).middle());
    }

    @Test
    void a_change_that_nothing_is_published_since_changes_nothing_yet() {
        var later = new Change(Quarterly.FIRST.plus(19).firstDay().plusDays(1), "Within the last quarter");

        assertEquals(chart(CALM), Chart.ofPoints(Quarterly.values(CALM), List.of(later)));
    }

    @Test
    void a_target_is_always_met_always_missed_or_hit_and_miss() {
        var chart = chart(CALM);

        assertEquals(Optional.of(Assurance.ALWAYS_MEETS), chart.assurance(-1, Good.MORE));
        assertEquals(Optional.of(Assurance.HIT_AND_MISS), chart.assurance(5, Good.MORE));
        assertEquals(Optional.of(Assurance.ALWAYS_MISSES), chart.assurance(11, Good.MORE));
        assertEquals(Optional.of(Assurance.ALWAYS_MEETS), chart.assurance(11, Good.FEWER));
        assertEquals(Optional.of(Assurance.ALWAYS_MISSES), chart.assurance(-1, Good.FEWER));
    }

    @Test
    void pure_chance_seldom_fires_a_rule() {
        var random = new Random(20261122);
        var rounds = 4_000;
        var cried = 0;
        for (var round = 0; round < rounds; round++)
            if (chart(DoubleStream.generate(random::nextGaussian).limit(24).toArray()).finding().isPresent()) cried++;
        assertTrue(cried > rounds / 100 && cried < rounds * 4 / 100, cried + " of " + rounds);
    }

    @Test
    void upside_down_the_same_rules_fire_the_other_way() {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var values = DoubleStream.generate(() -> 5 * random.nextInt(6)).limit(5 + random.nextInt(20)).toArray();
            var mirrored = chart(DoubleStream.of(values).map(value -> -value).toArray()).finding();

            assertEquals(chart(values).finding().map(found -> new Finding(found.rule(), !found.upwards())), mirrored);
        }
    }

    @Test
    void a_month_is_no_period_and_so_never_stands_among_quarters() {
        assertEquals(List.of("Quarter", "HalfYear", "FinancialYear"),
                List.of(Period.class.getPermittedSubclasses()).stream().map(Class::getSimpleName).toList());
        assertThrows(IllegalArgumentException.class, () -> Period.parse("2019-08"));
        assertThrows(IllegalArgumentException.class, () -> Period.parse("2019-20.08"));
    }

    private static Chart chart(double... values) {
        return Chart.ofPoints(Quarterly.values(values), List.of());
    }

    private static double[] with(double[] values, double... more) {
        return DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(more)).toArray();
    }

    /** As shares of twenty, of which there are never limits. */
    private static List<Point> median(double[] values, double expected) {
        var points = Quarterly.values(values).stream().map(point -> new Point(point.first(), point.period(), point.value(), 20)).toList();
        assertEquals(expected, Chart.ofPoints(points, List.of()).middle());
        return points;
    }

    private static Optional<Finding> runChart(List<Point> points) {
        return Chart.ofPoints(points, List.of()).finding();
    }
}
