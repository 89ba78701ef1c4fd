package scot.throughline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Range;
import scot.throughline.outcome.Shown.AtLeast;
import scot.throughline.outcome.Shown.AtMost;
import scot.throughline.outcome.Shown.Destroyed;
import scot.throughline.outcome.Shown.Held;
import scot.throughline.outcome.Shown.Mean;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Shown.TooFew;
import scot.throughline.outcome.Shown.Withheld;

/**
 * One timeline as marks: a dot with its interval for a percentage, a pale band for words, a hatched block for what is not shown. The line joins
 * neighbouring percentages only, and breaks where something is missing or where they begin to stand for something else. A mean has no place on a
 * scale of per cent.
 *
 * @param style "first" or "second": colour, dash and dot
 */
record Plot(String style, List<Dot> dots, List<Bar> whiskers, List<Bar> spans, List<Block> bands, List<Block> hatches, List<String> lines,
        @Nullable Label label) {
    private static final int APART = 18;

    /** A percentage; open where it is coded as "or more", "or less". */
    record Dot(String x, String y, boolean coded) {}

    /** A straight line: an interval, or the quarters that one figure covers. */
    record Bar(String x1, String y1, String x2, String y2) {}

    /** A rectangle. */
    record Block(String x, String y, String width, String height) {}

    /** The name of the line at its right end. */
    record Label(String text, String x, String y) {}

    static List<Plot> all(List<Timeline> timelines, Scale scale) {
        var heights = labelHeights(timelines, scale);
        return IntStream.range(0, timelines.size()).mapToObj(index -> {
            // Two lines stand a little apart, so that their intervals can be told from each other.
            var aside = timelines.size() == 1 ? 0 : Math.min(5, scale.slotWidth() / 6) * (index == 0 ? 1 : -1);
            return of(timelines.get(index), index == 0 ? "first" : "second", scale, aside, heights.get(index));
        }).toList();
    }

    private static Plot of(Timeline timeline, String style, Scale scale, double aside, double labelY) {
        var plot = new Plot(style, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>(),
                timeline.latestShare().isEmpty() ? null : label(timeline, scale, labelY));
        var line = new StringBuilder();
        @Nullable
        LedgerEntry before = null;
        for (var figure : timeline.figures().stream().filter(scale::shows).toList()) {
            if (before != null && timeline.breaksBetween(before, figure)) plot.finish(line);
            before = figure;
            var x = scale.middle(figure) + aside;
            switch (figure.shown()) {
                case Percent(var percent, _) -> line.append(plot.dot(figure, x, percent, false, scale));
                case AtLeast(var percent, _) -> line.append(plot.dot(figure, x, percent, true, scale));
                case AtMost(var percent, _) -> line.append(plot.dot(figure, x, percent, true, scale));
                case Share words -> {
                    plot.bands.add(band(figure, x, words.range(), scale));
                    plot.finish(line);
                }
                case Mean _ -> plot.finish(line);
                case TooFew _,Withheld _,Held _,Destroyed _ -> {
                    plot.hatches.add(hatch(figure, scale));
                    plot.finish(line);
                }
            }
        }
        plot.finish(line);
        return plot;
    }

    private String dot(LedgerEntry figure, double x, int percent, boolean coded, Scale scale) {
        var y = Scale.px(scale.y(percent));
        dots.add(new Dot(Scale.px(x), y, coded));
        if (figure.shown() instanceof Share share) {
            share.interval().ifPresent(interval -> whiskers.add(
                    new Bar(Scale.px(x), Scale.px(scale.y(interval.low())), Scale.px(x), Scale.px(scale.y(interval.high())))));
        }
        if (scale.coversMore(figure)) spans.add(new Bar(Scale.px(scale.from(figure) + 3), y, Scale.px(scale.to(figure) - 3), y));
        return Scale.px(x) + "," + y + " ";
    }

    private void finish(StringBuilder line) {
        if (line.indexOf(" ") != line.lastIndexOf(" ")) lines.add(line.toString().strip());
        line.setLength(0);
    }

    private static Block band(LedgerEntry figure, double x, Range range, Scale scale) {
        var width = scale.coversMore(figure) ? scale.to(figure) - scale.from(figure) - 6 : Math.min(14, scale.slotWidth() / 2);
        return new Block(Scale.px(x - width / 2), Scale.px(scale.y(range.high())), Scale.px(width),
                Scale.px(scale.y(range.low()) - scale.y(range.high())));
    }

    /** Fixed height: what is not shown must not look like a number. */
    private static Block hatch(LedgerEntry figure, Scale scale) {
        return new Block(Scale.px(scale.from(figure) + 2), Scale.px(scale.y(10)), Scale.px(scale.to(figure) - scale.from(figure) - 4),
                Scale.px(scale.y(0) - scale.y(10)));
    }

    private static Label label(Timeline timeline, Scale scale, double y) {
        var name = scale.size().name().equals("wide") ? timeline.name() : timeline.shortName();
        return new Label(name, Scale.px(scale.size().width() - scale.size().right() + 8), Scale.px(y + scale.size().text() / 3.0));
    }

    /** Beside the newest share of each line, pushed apart where two would run into each other. */
    static List<Double> labelHeights(List<Timeline> timelines, Scale scale) {
        var heights = new ArrayList<>(
                timelines.stream().map(line -> line.latestShare().map(figure -> height(figure, scale)).orElse(scale.y(50))).toList());
        if (heights.size() == 2 && Math.abs(heights.get(0) - heights.get(1)) < APART) {
            var middle = (heights.get(0) + heights.get(1)) / 2;
            var firstOnTop = heights.get(0) <= heights.get(1);
            heights.set(0, middle + (firstOnTop ? -APART : APART) / 2.0);
            heights.set(1, middle + (firstOnTop ? APART : -APART) / 2.0);
        }
        return heights;
    }

    private static double height(LedgerEntry figure, Scale scale) {
        return switch (figure.shown()) {
            case Percent(var percent, _) -> scale.y(percent);
            case AtLeast(var percent, _) -> scale.y(percent);
            case AtMost(var percent, _) -> scale.y(percent);
            case Share words -> scale.y((words.range().low() + words.range().high()) / 2);
            case Mean _,TooFew _,Withheld _,Held _,Destroyed _ -> scale.y(0);
        };
    }
}
