package scot.throughline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.report.Scale.Size;
import scot.throughline.survey.Measure.Every;
import scot.throughline.survey.Measure.Target;

/**
 * One or two timelines drawn over the calendar, in coordinates ready to print. Every picture has its table beside it, so it may leave out what does
 * not fit: only the newest slots are drawn.
 */
record Trend(String name, int width, int height, int text, String title, String description, List<Rule> rules, List<Slot> slots,
        List<Year> years, List<Plot> plots, Expected expected, List<Guide> targets, List<Upright> marks, List<String> legend) {
    /** A horizontal line of the grid with its percentage. */
    record Rule(String percent, String y, String textY, String from, String to, String textX) {}

    /** The name of a slot under the axis. */
    record Slot(String name, String x, String y) {}

    /** A financial year under its slots, with a line where it begins. */
    record Year(String name, String x, String y, String from, String top, String bottom) {}

    /** An upright line with a letter, where the line breaks or something changed. */
    record Upright(String letter, boolean breaks, String x, String top, String bottom, String textY) {}

    static Trend of(Size size, String title, Every every, List<Timeline> timelines, Beside beside) {
        var figures = timelines.stream().flatMap(line -> line.figures().stream()).toList();
        var last = figures.stream().mapToInt(each -> Scale.lastSlot(each.period(), every)).max().orElseThrow();
        var first = figures.stream().mapToInt(each -> Scale.slot(each.first(), every)).min().orElseThrow();
        // A year at least, so that a first figure does not stand in a slot as wide as the page.
        first = Math.max(last - size.mostSlots() + 1, Math.min(first, last - 3));
        var scale = new Scale(size, every, first, last - first + 1);
        var plots = Plot.all(timelines, scale);
        var expected = Expected.of(beside.chart(), scale);
        var guides = Guide.of(beside.targets(), Plot.labelHeights(timelines, scale), scale);
        return new Trend(size.name(), size.width(), size.height(), size.text(), title, describe(timelines, beside.targets()), rules(scale),
                slots(scale), years(scale), plots, expected, guides, uprights(beside.marks(), scale),
                legend(plots, expected, beside));
    }

    /** Only those with something on both sides of them. */
    private static List<Upright> uprights(List<Mark> marks, Scale scale) {
        var size = scale.size();
        return marks.stream().filter(mark -> {
            var slot = Scale.slotSince(mark.day(), scale.every());
            return slot > scale.first() && slot < scale.first() + scale.slots();
        }).map(mark -> new Upright(mark.letter(), mark.breaks(), Scale.px(scale.leftOf(Scale.slotSince(mark.day(), scale.every()))),
                Scale.px(size.top() + size.text()), Scale.px(size.height() - size.bottom()), Scale.px(size.top() + size.text() - 4.0)))
                .toList();
    }

    private static List<Rule> rules(Scale scale) {
        return Stream.of(0, 25, 50, 75, 100).map(percent -> new Rule(percent + "%", Scale.px(scale.y(percent)),
                Scale.px(scale.y(percent) + scale.size().text() / 3.0), Scale.px(scale.size().left()),
                Scale.px(scale.size().width() - scale.size().right()), Scale.px(scale.size().left() - 6))).toList();
    }

    private static List<Slot> slots(Scale scale) {
        var perYear = perYear(scale.every());
        var bottom = scale.size().height() - scale.size().bottom();
        if (perYear == 1) return List.of();
        return IntStream.range(scale.first(), scale.first() + scale.slots())
                .mapToObj(slot -> new Slot((perYear == 4 ? "Q" : "H") + (Math.floorMod(slot, perYear) + 1),
                        Scale.px(scale.leftOf(slot) + scale.slotWidth() / 2), Scale.px(bottom + scale.size().text() + 5)))
                .toList();
    }

    private static List<Year> years(Scale scale) {
        var perYear = perYear(scale.every());
        var end = scale.first() + scale.slots();
        var bottom = scale.size().height() - scale.size().bottom();
        return IntStream.rangeClosed(Math.floorDiv(scale.first(), perYear), Math.floorDiv(end - 1, perYear)).mapToObj(year -> {
            var from = scale.leftOf(Math.max(scale.first(), year * perYear));
            var to = scale.leftOf(Math.min(end, (year + 1) * perYear));
            // A year cut so short that its name would run into the next one goes without.
            var name = to - from < scale.size().text() * 3.9 ? "" : new FinancialYear(year).label();
            return new Year(name, Scale.px((from + to) / 2), Scale.px(bottom + 2.4 * scale.size().text() + 6), Scale.px(from),
                    Scale.px(scale.size().top()), Scale.px(scale.size().height() - 4));
        }).toList();
    }

    /** What the marks mean, as far as they are there. */
    private static List<String> legend(List<Plot> plots, Expected expected, Beside beside) {
        var legend = new ArrayList<>(List.of("Thin upright line: the 95% interval, where the true share may well lie."));
        if (plots.stream().anyMatch(plot -> !plot.spans().isEmpty()))
            legend.add("Bar across: answers of a held period, shown with the next as one figure.");
        if (plots.stream().flatMap(plot -> plot.dots().stream()).anyMatch(Plot.Dot::coded))
            legend.add("Ring: that much or more, or that much or less.");
        if (plots.stream().anyMatch(plot -> !plot.bands().isEmpty())) legend.add("Pale block: few answers, so only in words.");
        if (plots.stream().anyMatch(plot -> !plot.hatches().isEmpty())) legend.add("Hatched: too few to show, or held.");
        legend.addAll(expected.legend());
        if (!beside.targets().isEmpty()) legend.add("Dotted line across: the target, " + Guide.words(beside.targets()) + ".");
        beside.marks().forEach(mark -> legend.add(mark.words()));
        return legend;
    }

    private static int perYear(Every every) {
        return switch (every) {
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case YEAR -> 1;
        };
    }

    private static String describe(List<Timeline> timelines, List<Target> targets) {
        var lines = timelines.stream().map(line -> line.name() + ": " + line.latest().map(Trend::say).orElse("nothing yet") + ".").toList();
        return String.join(" ", lines) + (targets.isEmpty() ? "" : " Target: " + Guide.words(targets) + ".")
                + " The table has every figure.";
    }

    private static String say(LedgerEntry figure) {
        return figure.shown().words() + " in " + Wording.months(figure);
    }
}
