package scot.throughline.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.calendar.Scotland;
import scot.throughline.outcome.Chart;
import scot.throughline.outcome.Finding;
import scot.throughline.outcome.Signal;
import scot.throughline.survey.Measure.Good;

/** How a page says what the course of the figures shows, by which rule, and what it rests on. */
final class ChartWording {
    private ChartWording() {}

    static String inFull(Chart chart, Good good) {
        return Stream.of(chart.finding().map(found -> found(chart, found)).orElseGet(() -> nothingFound(chart, good)), method(chart),
                leftOut(chart),
                chart.since().map(since -> "Judged since " + Scotland.written(since.day()) + ": " + since.name() + ".").orElse(""))
                .filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String found(Chart chart, Finding found) {
        var newest = chart.points().getLast();
        var where = percent(newest.value()) + " in " + Wording.months(newest.first(), newest.period());
        var ways = found.upwards() ? "above" : "below";
        return switch (found.rule()) {
            case OUTSIDE -> "%s is %s the %s.".formatted(where, ways, limit(chart, found));
            case SHIFT -> "Seven figures in a row, the last of them %s, lie %s the %s.".formatted(where, ways, middle(chart));
            case TREND -> "Seven figures in a row, the last of them %s, are each %s than the one before.".formatted(where,
                    found.upwards() ? "higher" : "lower");
            case TWO_OF_THREE -> "Two of the last three figures, the newest %s, are more than two thirds of the way to the %s.".formatted(
                    where, limit(chart, found));
        } + " The rule: " + found.rule().words() + ".";
    }

    private static String nothingFound(Chart chart, Good good) {
        return chart.signal(good) == Signal.TOO_EARLY
                ? "Too early to say: a run takes seven percentages with none missing between them."
                : "No rule finds more than chance in the order of the figures.";
    }

    private static String method(Chart chart) {
        var count = chart.points().size();
        if (count == 0) return "";
        return chart.limits().map(limits -> "Limits from %d figures: %s, %s to %s for the newest.".formatted(count, middle(chart),
                percent(limits.low(count - 1)), percent(limits.high(count - 1))))
                .orElseGet(
                        () -> "A run chart of %d %s around their %s: limits take 12 figures of at least 50 answers each.".formatted(count,
                                count == 1 ? "figure" : "figures", middle(chart)));
    }

    private static String leftOut(Chart chart) {
        return switch (chart.leftOut()) {
            case 0 -> "";
            case 1 -> "One figure is left out, because it is coded, in words or withheld; no run goes across it.";
            default -> chart.leftOut() + " figures are left out, because they are coded, in words or withheld; no run goes across them.";
        };
    }

    private static String limit(Chart chart, Finding found) {
        var at = chart.points().size() - 1;
        return chart.limits().map(limits -> found.upwards()
                ? "upper limit of " + percent(limits.high(at))
                : "lower limit of " + percent(limits.low(at))).orElse("limit");
    }

    private static String middle(Chart chart) {
        return (chart.limits().isPresent() ? "mean of " : "median of ") + percent(chart.middle());
    }

    /** A share cannot leave the scale, whatever the formula says. */
    private static String percent(double value) {
        return Math.round(Math.clamp(value, 0, 100)) + "%";
    }
}
