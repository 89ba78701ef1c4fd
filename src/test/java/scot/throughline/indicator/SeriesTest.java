package scot.throughline.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.throughline.indicator.Span.Length;

class SeriesTest {
    private static final Tolerance USUAL = new Tolerance(new BigDecimal("5"));

    @Test
    void a_value_is_judged_by_the_target_of_its_time() {
        var series = series(List.of(target("2018-19.Q1", "70"), target("2019-20.Q1", "80")), value("2018-19.Q4", "72", null),
                value("2019-20.Q1", "72", null), value("2018-19.Q1", "70", null), value("2017-18.Q4", "99", null));
        assertEquals(List.of(Status.CANNOT_TELL, Status.GREEN, Status.GREEN, Status.RED),
                series.values().stream().map(value -> series.status(value, USUAL)).toList());
    }

    @Test
    void a_quarters_target_judges_no_year_and_no_month() {
        var series = series(List.of(target("2019-20.Q1", "20")), value("2019-20", "75", null), value("2019-M08", "9", null));
        assertTrue(series.values().stream().allMatch(value -> series.status(value, USUAL) == Status.CANNOT_TELL));
    }

    @Test
    void a_direction_is_as_stated_else_against_the_year_before_else_unknown() {
        var series = series(List.of(), value("2018-19.Q1", "70", null), value("2019-20.Q1", "72", null), value("2019-20.Q2", "72", null),
                value("2020-21.Q1", "72", null), value("2021-22.Q1", "60", Direction.UNKNOWN), value("2022-23.Q1", "50", null));
        assertEquals(
                List.of(Direction.UNKNOWN, Direction.UP, Direction.UNKNOWN, Direction.UNCHANGED, Direction.UNKNOWN, Direction.DOWN),
                series.values().stream().map(series::direction).toList());
    }

    @Test
    void a_month_belongs_to_no_other_line_and_is_written_as_no_year_is() {
        var series = series(List.of(), value("2011-M12", "1", null), value("2011-12.Q3", "2", null), value("2011-12", "3", null),
                value("2011-12.H2", "4", null));
        for (var length : Length.values()) assertEquals(1, series.of(length).size());
        for (var value : series.values()) assertEquals(value.span(), Span.of(value.span().key()));
        assertEquals(List.of("2011/12 Q3", "December 2011"),
                series.values().stream().map(value -> value.span().label()).limit(2).sorted().toList());
    }

    @Test
    void names_that_differ_by_a_sign_or_at_their_end_are_two_indicators_and_capitals_make_none() {
        var stem = "A long name of an indicator that goes on and on, and differs from another only at its end: ";
        for (var pair : List.of(List.of("Done in < 5 days", "Done in > 5 days"), List.of(stem + "one", stem + "two")))
            assertEquals(2, pair.stream().map(SeriesTest::label).distinct().count());
        assertEquals(label("Done in < 5 days"), label("DONE in < 5 days"));
        assertEquals("reports-in-time", label("Reports in time (%)"));
        for (var name : List.of("Done in < 5 days", stem, "<>", "–")) assertTrue(label(name).matches("[a-z0-9-]{1,60}"), label(name));
    }

    private static String label(String name) {
        return Indicator.named(name, "", Better.MORE, null, null).label();
    }

    @Test
    void a_line_breaks_where_a_quarter_is_missing() {
        var drawn = Drawn.of(series(List.of(), value("2018-19.Q1", "70", null), value("2018-19.Q2", "72", null),
                value("2018-19.Q4", "72", null), value("2018-M12", "10", null))).orElseThrow();
        assertEquals(3, drawn.dots().size());
        assertEquals(1, drawn.lines().size());
        assertEquals(4, drawn.marks().size());
    }

    private static Series series(List<Target> targets, IndicatorValue... values) {
        return new Series(Indicator.named("Reports in time (%)", "", Better.MORE, null, null), Arrays.asList(values), targets);
    }

    private static IndicatorValue value(String span, String figure, @Nullable Direction direction) {
        return new IndicatorValue(Span.of(span), new BigDecimal(figure), direction, null);
    }

    private static Target target(String from, String figure) {
        return new Target(Span.of(from), new BigDecimal(figure));
    }
}
