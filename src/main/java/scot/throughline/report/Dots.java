package scot.throughline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.outcome.Range;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.AtLeast;
import scot.throughline.outcome.Shown.AtMost;
import scot.throughline.outcome.Shown.Destroyed;
import scot.throughline.outcome.Shown.Held;
import scot.throughline.outcome.Shown.Mean;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Shown.TooFew;
import scot.throughline.outcome.Shown.Withheld;
import scot.throughline.outcome.Span;

/**
 * Shares below each other on one scale from 0 to 100: a dot with its interval, a pale block for words, a hatched one for what is not shown. Each stands
 * under its name, so that a name of any length fits a phone.
 *
 * @param whole what all of them are part of, as an upright line; null where they are part of nothing
 */
record Dots(String id, String size, int width, int height, int text, String title, String description, List<Tick> ticks,
        @Nullable Whole whole,
        List<Row> rows) {
    private static final int MARGIN = 22;
    private static final int LETTERS_OF_A_FIGURE = 17;
    private static final double LETTER = 0.56;
    private static final double LINE = 1.3;

    /** What stands in a row, before it is drawn. */
    record Entry(String name, Shown shown, boolean outside) {}

    /** An upright line of the grid. */
    record Tick(String percent, String x, String top, String bottom, String textY) {}

    /** The council's own figure: a dotted line, in a pale band as wide as rounding leaves it open. */
    record Whole(String name, String nameX, String nameY, String anchor, String x, Plot.Block around) {}

    /** A line of a name. */
    record Line(String words, String y) {}

    /**
     * A share under its name.
     *
     * @param dot where its mark is: filled, a ring where it is coded, a diamond where it lies outside what is expected
     */
    record Row(List<Line> name, String words, String wordsX, @Nullable Mark dot, Plot.@Nullable Bar whisker, Plot.@Nullable Block block,
            Plot.@Nullable Block hatch) {}

    /** A dot, a ring or a diamond. */
    record Mark(String x, String y, boolean coded, boolean outside, String diamond) {}

    /** Twice, because a picture for a desk cannot be read on a phone. */
    static List<Dots> both(String id, String title, List<Entry> entries, Optional<Span> council) {
        return List.of(of(id, "wide", 760, 15, title, entries, council), of(id, "narrow", 330, 12, title, entries, council));
    }

    private static Dots of(String id, String size, int width, int text, String title, List<Entry> entries, Optional<Span> council) {
        var top = council.isPresent() ? 1.6 * text : 4;
        var y = top + 4;
        var rows = new ArrayList<Row>();
        for (var entry : entries) {
            var names = new ArrayList<Line>();
            for (var words : wrapped(entry.name(), (int) (width / (LETTER * text)) - LETTERS_OF_A_FIGURE)) {
                y += LINE * text;
                names.add(new Line(words, Scale.px(y)));
            }
            rows.add(row(entry, names, y + text, width));
            y += 2.2 * text;
        }
        var bottom = y;
        var ticks = Stream.of(0, 25, 50, 75, 100).map(percent -> new Tick(percent + "%", Scale.px(x(percent, width)), Scale.px(top),
                Scale.px(bottom), Scale.px(bottom + LINE * text))).toList();
        return new Dots(id + "-" + size, size, width, (int) Math.ceil(bottom + 1.8 * text), text, title, describe(entries, council), ticks,
                council.map(span -> whole(span, top, bottom, width, text)).orElse(null), rows);
    }

    private static Row row(Entry entry, List<Line> names, double y, int width) {
        var words = entry.shown().words();
        var wordsX = Scale.px(width - 2.0);
        return switch (entry.shown()) {
            case Percent(var percent, _) -> dotted(entry, names, percent, false, y, width);
            case AtLeast(var percent, _) -> dotted(entry, names, percent, true, y, width);
            case AtMost(var percent, _) -> dotted(entry, names, percent, true, y, width);
            case Share share -> new Row(names, words, wordsX, null, null, block(share.range(), y, width), null);
            case Mean _,TooFew _,Withheld _,Held _,Destroyed _ ->
                new Row(names, words, wordsX, null, null, null, block(new Range(0, 12), y, width));
        };
    }

    private static Row dotted(Entry entry, List<Line> names, int percent, boolean coded, double y, int width) {
        var x = x(percent, width);
        var interval = entry.shown() instanceof Share share ? share.interval() : Optional.<Range>empty();
        var diamond = Stream.of(new double[]{x, y - 8}, new double[]{x + 8, y}, new double[]{x, y + 8}, new double[]{x - 8, y})
                .map(at -> Scale.px(at[0]) + "," + Scale.px(at[1])).collect(Collectors.joining(" "));
        return new Row(names, entry.shown().words(), Scale.px(width - 2.0),
                new Mark(Scale.px(x), Scale.px(y), coded, entry.outside(), diamond),
                interval.map(range -> new Plot.Bar(Scale.px(x(range.low(), width)), Scale.px(y), Scale.px(x(range.high(), width)),
                        Scale.px(y))).orElse(null),
                null, null);
    }

    private static Plot.Block block(Range range, double y, int width) {
        return new Plot.Block(Scale.px(x(range.low(), width)), Scale.px(y - 6), Scale.px(x(range.high(), width) - x(range.low(), width)),
                "12");
    }

    /** Its name leans away from the edge it is near. */
    private static Whole whole(Span span, double top, double bottom, int width, int text) {
        var middle = (span.range().low() + span.range().high()) / 2;
        var x = x(middle, width);
        var low = x(span.range().low(), width);
        var anchor = middle < 30 ? "start" : middle > 70 ? "end" : "middle";
        return new Whole("Whole council: " + span.words(), Scale.px(x), Scale.px(top - 0.4 * text), anchor, Scale.px(x),
                new Plot.Block(Scale.px(low), Scale.px(top), Scale.px(x(span.range().high(), width) - low), Scale.px(bottom - top)));
    }

    private static double x(double percent, int width) {
        return MARGIN + percent / 100 * (width - 2 * MARGIN);
    }

    static List<String> wrapped(String name, int letters) {
        var lines = new ArrayList<>(List.of(""));
        for (var word : List.of(name.split(" "))) {
            var last = lines.getLast();
            if (!last.isEmpty() && last.length() + 1 + word.length() > letters) lines.add(word);
            else
                lines.set(lines.size() - 1, (last + " " + word).strip());
        }
        return lines;
    }

    private static String describe(List<Entry> entries, Optional<Span> council) {
        return council.map(span -> "Whole council: " + span.words() + ". ").orElse("")
                + entries.stream().map(entry -> entry.name() + ": " + entry.shown().words() + ".").collect(Collectors.joining(" "));
    }

    /** What the marks mean, as far as they are there. */
    static List<String> legend(List<Dots> sizes) {
        var rows = sizes.getFirst().rows();
        var legend = new ArrayList<String>();
        if (rows.stream().anyMatch(row -> row.whisker() != null))
            legend.add("Dot: the share. Line through it: the 95% interval, where the true share may well lie.");
        if (rows.stream().anyMatch(row -> row.dot() != null && row.dot().coded()))
            legend.add("Ring: that much or more, or that much or less.");
        if (rows.stream().anyMatch(row -> row.dot() != null && row.dot().outside())) legend.add("Diamond: outside the expected range.");
        if (rows.stream().anyMatch(row -> row.block() != null)) legend.add("Pale block: few answers, so only in words.");
        if (rows.stream().anyMatch(row -> row.hatch() != null)) legend.add("Hatched: not shown.");
        if (sizes.getFirst().whole() != null) legend.add("Dotted upright line: the whole council.");
        return legend;
    }
}
