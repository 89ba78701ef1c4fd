package scot.throughline.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.throughline.indicator.Span.Length;
import scot.throughline.indicator.SummaryPage.Change;

/**
 * One indicator, as printed.
 *
 * @param finding the newest value in a sentence; empty before the first
 * @param facts what is said of it
 */
record OnePage(String name, String path, String finding, List<Fact> facts, List<Table> tables, @Nullable Drawn drawn,
        List<Change> markers) {
    /** A term and what it is. */
    record Fact(String term, String text) {}

    /** Its values of one length, in order. */
    record Table(String id, String caption, List<Line> lines) {}

    static OnePage of(Series series, List<Marker> markers, Tolerance tolerance) {
        var indicator = series.indicator();
        var tables = Arrays.stream(Length.values()).filter(length -> !series.of(length).isEmpty()).map(length -> new Table(
                "of-" + length.name().toLowerCase(Locale.ROOT),
                length == Length.MONTH ? length.words() + ", which belong to no quarter of this page" : length.words(),
                series.of(length).stream().map(value -> Line.of(series, value, tolerance)).toList())).toList();
        return new OnePage(indicator.name(), IndicatorPages.path(indicator), finding(series, tolerance), facts(indicator), tables,
                Drawn.of(series).orElse(null), beside(indicator, markers));
    }

    private static String finding(Series series, Tolerance tolerance) {
        return series.latest().map(value -> Line.of(series, value, tolerance)).map(line -> line.value() + " in " + line.period()
                + (line.target().isEmpty() ? ", without a target" : ", against a target of " + line.target()) + ": "
                + line.status().word().toLowerCase(Locale.ROOT)).orElse("");
    }

    private static List<Fact> facts(Indicator indicator) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Which way is better", indicator.better().words()));
        if (indicator.owner() != null) facts.add(new Fact("Owner", indicator.owner()));
        if (indicator.quality() != null) facts.add(new Fact("Quality indicator", indicator.quality()));
        return facts;
    }

    /** What changed, and the grades of its own quality indicator; of every one where it has none. */
    private static List<Change> beside(Indicator indicator, List<Marker> markers) {
        var said = new LinkedHashMap<Change, List<String>>();
        for (var marker : markers) {
            switch (marker) {
                case Marker.Changed(var when, var words) -> said.put(new Change(when.label(), words), List.of());
                case Marker.Graded(var when, var council, var quality, var grade) -> {
                    if (indicator.quality() == null || indicator.quality().equals(quality))
                        said.computeIfAbsent(new Change(when.label(), "Inspection of " + council), _ -> new ArrayList<>())
                                .add(quality + " " + grade.words());
                }
            }
        }
        return said.entrySet().stream().map(each -> each.getValue().isEmpty()
                ? each.getKey()
                : new Change(each.getKey().when(), each.getKey().words() + ": " + String.join(", ", each.getValue()))).toList();
    }
}
