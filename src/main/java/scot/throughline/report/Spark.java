package scot.throughline.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.report.Scale.Size;
import scot.throughline.survey.Measure.Every;

/** A trend the size of a word, for the eye alone: the page says the same beside it. */
record Spark(List<String> lines, Plot.@Nullable Dot last) {
    private static final Size SMALL = new Size("spark", 120, 36, 2, 6, 4, 4, 0, 20);

    static Spark of(Timeline timeline, Every every) {
        var last = timeline.figures().stream().mapToInt(each -> Scale.lastSlot(each.period(), every)).max().orElse(0);
        var first = timeline.figures().stream().mapToInt(each -> Scale.slot(each.first(), every)).min().orElse(0);
        var start = Math.max(last - SMALL.mostSlots() + 1, Math.min(first, last - 3));
        var plots = Plot.all(List.of(timeline), new Scale(SMALL, every, start, last - start + 1));
        return new Spark(plots.stream().flatMap(plot -> plot.lines().stream()).toList(),
                plots.stream().flatMap(plot -> plot.dots().stream()).reduce((_, newer) -> newer).orElse(null));
    }
}
