package scot.throughline.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.throughline.outcome.Chart;
import scot.throughline.outcome.Point;
import scot.throughline.outcome.Rule;
import scot.throughline.report.Plot.Bar;

/**
 * What a line is judged by: its middle, and where there are limits, the two of each figure.
 *
 * @param legend what they are, in words
 */
record Expected(List<Bar> middle, List<Bar> limits, List<String> legend) {
    private static final Expected NOTHING = new Expected(List.of(), List.of(), List.of());

    /** Before seven figures nothing can be judged by a middle line. */
    static Expected of(Chart chart, Scale scale) {
        if (chart.points().size() < Rule.RUN) return NOTHING;
        var shown = IntStream.range(0, chart.points().size())
                .filter(at -> Scale.lastSlot(chart.points().get(at).period(), scale.every()) >= scale.first()).boxed().toList();
        if (shown.isEmpty()) return NOTHING;
        var middle = List.of(bar(chart.points().get(shown.getFirst()), chart.points().getLast(), chart.middle(), scale));
        return chart.limits().map(limits -> new Expected(middle, shown.stream().flatMap(at -> limits(chart.points().get(at), limits.low(at),
                limits.high(at), scale)).toList(),
                List.of("Grey line across: the mean. Grey lines above and below it: the limits between which chance alone moves a figure.")))
                .orElseGet(() -> new Expected(middle, List.of(), List.of("Grey line across: the median.")));
    }

    private static Stream<Bar> limits(Point point, double low, double high, Scale scale) {
        return Stream.of(bar(point, point, low, scale), bar(point, point, high, scale));
    }

    private static Bar bar(Point from, Point to, double value, Scale scale) {
        var y = Scale.px(scale.y(Math.clamp(value, 0, 100)));
        return new Bar(Scale.px(scale.leftOf(Math.max(scale.first(), Scale.slot(from.first(), scale.every())))), y,
                Scale.px(scale.leftOf(Scale.lastSlot(to.period(), scale.every()) + 1)), y);
    }
}
