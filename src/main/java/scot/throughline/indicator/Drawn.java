package scot.throughline.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Quarter;
import scot.throughline.indicator.Span.Length;

/**
 * An indicator's quarters as a line, in coordinates ready to print; it breaks where a quarter is missing. The table below says every figure, so only
 * the newest are drawn, and a phone is spared the picture.
 *
 * @param note how much of it is drawn; empty where all is
 * @param targets a level for each quarter that had a target
 */
record Drawn(String description, String note, List<Rule> rules, List<Dot> dots, List<String> lines, List<Level> targets, List<Mark> marks) {
    private static final int WIDTH = 600;
    private static final int BOTTOM = 190;
    private static final int TOP = 30;
    private static final int LEFT = 50;
    private static final int MOST = 12;

    /** A horizontal line of the grid with its figure. */
    record Rule(String figure, String y, String textY) {}

    /** A quarter's value. */
    record Dot(String x, String y) {}

    /** A quarter's target. */
    record Level(String from, String to, String y) {}

    /** A name under the axis, with the year where one begins. */
    record Mark(String x, String quarter, String year) {}

    static Optional<Drawn> of(Series series) {
        var all = series.of(Length.QUARTER);
        if (all.size() < 2) return Optional.empty();
        var last = at(all.getLast());
        var shown = all.stream().filter(value -> at(value) > last - MOST).toList();
        var first = at(shown.getFirst());
        var targets = shown.stream().flatMap(value -> series.targetIn(value.span()).stream());
        var scale = Scale.of(Stream.concat(shown.stream().map(IndicatorValue::figure), targets).toList(), first, last);
        var drawn = new Drawn("From %s to %s; the table below has every figure.".formatted(shown.getFirst().span().label(),
                shown.getLast().span().label()), note(shown.size(), all.size()), scale.rules(series.indicator()), new ArrayList<>(),
                new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>());
        var line = new StringBuilder();
        for (var slot = first; slot <= last; slot++) {
            var quarter = new Quarter(new FinancialYear(Math.floorDiv(slot, 4)), Math.floorMod(slot, 4) + 1);
            drawn.marks.add(new Mark(px(scale.x(slot)), "Q" + quarter.number(),
                    quarter.number() == 1 || slot == first ? quarter.year().label() : ""));
            var here = slot;
            var value = shown.stream().filter(each -> at(each) == here).findFirst();
            if (value.isEmpty()) drawn.finish(line);
            else {
                drawn.dots.add(new Dot(px(scale.x(slot)), px(scale.y(value.get().figure()))));
                line.append(px(scale.x(slot))).append(',').append(px(scale.y(value.get().figure()))).append(' ');
                series.targetIn(value.get().span()).ifPresent(target -> drawn.targets
                        .add(new Level(px(scale.x(here) - scale.half()), px(scale.x(here) + scale.half()), px(scale.y(target)))));
            }
        }
        drawn.finish(line);
        return Optional.of(drawn);
    }

    private static String note(int shown, int all) {
        return shown == all ? "" : "The newest %d of %d quarters are drawn.".formatted(shown, all);
    }

    private void finish(StringBuilder line) {
        if (line.indexOf(" ") != line.lastIndexOf(" ")) lines.add(line.toString().strip());
        line.setLength(0);
    }

    private static int at(IndicatorValue value) {
        return Quarter.of(value.span().firstDay()).index();
    }

    private static String px(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    /** From figures and quarters to the picture. A scale that did not begin at nought would make noise look like news. */
    private record Scale(double low, double high, int first, int last) {
        static Scale of(List<BigDecimal> figures, int first, int last) {
            var low = figures.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
            var high = figures.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
            var bottom = Math.min(0, low);
            return new Scale(bottom, Math.max(high, bottom + 1), first, last);
        }

        List<Rule> rules(Indicator indicator) {
            return Stream.of(low, high).map(figure -> BigDecimal.valueOf(figure).setScale(1, RoundingMode.HALF_EVEN))
                    .map(figure -> new Rule(
                            indicator.unit().equals("%") ? indicator.written(figure) : figure.stripTrailingZeros().toPlainString(),
                            px(y(figure)), px(y(figure) + 5)))
                    .toList();
        }

        double half() {
            return (WIDTH - LEFT) / 2.0 / (last - first + 1);
        }

        double x(int slot) {
            return LEFT + half() * (2 * (slot - first) + 1);
        }

        double y(BigDecimal figure) {
            return BOTTOM - (figure.doubleValue() - low) / (high - low) * (BOTTOM - TOP);
        }
    }
}
