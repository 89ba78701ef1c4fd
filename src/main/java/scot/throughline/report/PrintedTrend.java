package scot.throughline.report;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scot.throughline.report.Plot.Bar;
import scot.throughline.report.Plot.Block;

/**
 * A trend as it goes on paper: shapes one after another, each with its own colours, because what prints it knows no stylesheet of ours.
 *
 * @param description what it shows, in words
 * @param legend what its marks mean
 */
@Serdeable
@JsonInclude(ALWAYS)
public record PrintedTrend(String title, String description, int width, int height, List<Shape> shapes, List<String> legend) {
    private static final String INK = "#0b0c0c";
    private static final int HATCH = 6;

    /** An SVG element with nothing in it but words. */
    @Serdeable
    @JsonInclude(ALWAYS)
    public record Shape(String element, Map<String, String> attributes, String text) {}

    static PrintedTrend of(Trend trend) {
        var drawn = new ArrayList<Shape>();
        var text = "" + trend.text();
        for (var rule : trend.rules()) {
            drawn.add(line(rule.from(), rule.y(), rule.to(), rule.y(), "#dcdfe1", "1"));
            drawn.add(words(rule.textX(), rule.textY(), text, "end", false, INK, rule.percent()));
        }
        for (var year : trend.years()) {
            drawn.add(with(line(year.from(), year.top(), year.from(), year.bottom(), "#b1b4b6", "1"), "stroke-dasharray", "2 3"));
            if (!year.name().isEmpty()) drawn.add(words(year.x(), year.y(), text, "middle", true, INK, year.name()));
        }
        trend.slots().forEach(slot -> drawn.add(words(slot.x(), slot.y(), text, "middle", false, INK, slot.name())));
        trend.expected().middle().forEach(bar -> drawn.add(line(bar, "#6f777b", "2")));
        trend.expected().limits().forEach(bar -> drawn.add(line(bar, "#6f777b", "1")));
        trend.targets().forEach(target -> drawn.add(with(line(target.bar(), INK, "1.5"), "stroke-dasharray", "2 4")));
        for (var mark : trend.marks()) {
            drawn.add(line(mark.x(), mark.top(), mark.x(), mark.bottom(), INK, mark.breaks() ? "3" : "1"));
            drawn.add(words(mark.x(), mark.textY(), text, "middle", true, INK, mark.letter()));
        }
        trend.plots().forEach(plot -> plot(plot, text, drawn));
        trend.targets().stream().filter(target -> !target.name().isEmpty())
                .forEach(target -> drawn.add(words(target.nameX(), target.nameY(), text, "start", false, INK, target.name())));
        return new PrintedTrend(trend.title(), trend.description(), trend.width(), trend.height(), drawn, trend.legend());
    }

    private static void plot(Plot plot, String text, List<Shape> drawn) {
        var first = plot.style().equals("first");
        var colour = first ? "#002d54" : "#e5682a";
        var pale = first ? "#c5d0da" : "#f8d6c3";
        plot.hatches().forEach(block -> hatch(block, drawn));
        plot.bands().forEach(block -> drawn.add(shape("rect", "x", block.x(), "y", block.y(), "width", block.width(), "height",
                block.height(), "fill", pale)));
        plot.whiskers().forEach(bar -> drawn.add(line(bar, colour, "1")));
        plot.spans().forEach(bar -> drawn.add(line(bar, pale, "6")));
        for (var points : plot.lines()) {
            var line = shape("polyline", "points", points, "fill", "none", "stroke", colour, "stroke-width", "2.5");
            drawn.add(first ? line : with(line, "stroke-dasharray", "7 4"));
        }
        plot.dots().forEach(dot -> drawn.add(shape("circle", "cx", dot.x(), "cy", dot.y(), "r", "4.5", "fill",
                dot.coded() ? "#ffffff" : colour, "stroke", dot.coded() ? colour : "#ffffff", "stroke-width", dot.coded() ? "2.5" : "1")));
        var label = plot.label();
        if (label != null) drawn.add(words(label.x(), label.y(), text, "start", true, first ? colour : "#a8400c", label.text()));
    }

    /** Line by line, because not everything that prints knows patterns. */
    private static void hatch(Block block, List<Shape> drawn) {
        var left = Double.parseDouble(block.x());
        var top = Double.parseDouble(block.y());
        var width = Double.parseDouble(block.width());
        var height = Double.parseDouble(block.height());
        for (var at = HATCH; at < width + height; at += HATCH) {
            var up = Math.min(at, height);
            var along = Math.min(at, width);
            drawn.add(line(Scale.px(left + at - up), Scale.px(top + up), Scale.px(left + along), Scale.px(top + at - along), "#6f777b",
                    "1.5"));
        }
    }

    private static Shape words(String x, String y, String size, String anchor, boolean bold, String colour, String text) {
        return new Shape("text", new TreeMap<>(Map.of("x", x, "y", y, "font-size", size, "text-anchor", anchor, "font-weight",
                bold ? "700" : "400", "fill", colour)), text);
    }

    private static Shape line(Bar bar, String colour, String width) {
        return line(bar.x1(), bar.y1(), bar.x2(), bar.y2(), colour, width);
    }

    private static Shape line(String x1, String y1, String x2, String y2, String colour, String width) {
        return shape("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", colour, "stroke-width", width);
    }

    /** Names and values by turns. */
    private static Shape shape(String element, String... attributes) {
        var named = new TreeMap<String, String>();
        for (var at = 0; at < attributes.length; at += 2) named.put(attributes[at], attributes[at + 1]);
        return new Shape(element, named, "");
    }

    private static Shape with(Shape shape, String name, String value) {
        var attributes = new TreeMap<>(shape.attributes);
        attributes.put(name, value);
        return new Shape(shape.element, attributes, shape.text);
    }
}
