package scot.throughline.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Range;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Side;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Measure;

/**
 * A published figure as other people's tools take it: as it was published, and no more. What is withheld is said in a word.
 *
 * @param measure null where the council's file names it no more
 * @param labelName what the label is called today; empty for everyone
 */
record OpenFigure(LedgerEntry entry, @Nullable Measure measure, String labelName) {
    static final List<String> KINDS = List.of("everyone", "team", "area", "journey-type");
    static final List<String> SHOWN = List.of("percent", "at-least", "at-most", "half-or-more", "about-half", "half-or-less", "mean",
            "too-few", "withheld", "held", "destroyed");

    static final List<String> HEADS = List.of("measure", "name", "base", "side", "kind", "label", "label name", "period", "first day",
            "last day", "shown", "figure", "value", "answers, to the nearest 5", "95% interval from", "95% interval to", "published on");

    String kind() {
        return entry.kind() == Kind.ALL ? KINDS.getFirst() : entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String name() {
        return measure == null ? entry.measure() : measure.name();
    }

    private String base() {
        return measure == null ? "" : measure.base();
    }

    private String side() {
        return entry.side() == Side.END ? "end" : "start";
    }

    private String shown() {
        return switch (entry.shown()) {
            case Shown.Percent _ -> "percent";
            case Shown.AtLeast _ -> "at-least";
            case Shown.AtMost _ -> "at-most";
            case Shown.HalfOrMore _ -> "half-or-more";
            case Shown.AboutHalf _ -> "about-half";
            case Shown.HalfOrLess _ -> "half-or-less";
            case Shown.Mean _ -> "mean";
            case Shown.TooFew _ -> "too-few";
            case Shown.Withheld _ -> "withheld";
            case Shown.Held _ -> "held";
            case Shown.Destroyed _ -> "destroyed";
        };
    }

    /** Null where there is no number: in words, or not shown. */
    private @Nullable BigDecimal value() {
        return switch (entry.shown()) {
            case Shown.Percent(var percent, _) -> BigDecimal.valueOf(percent);
            case Shown.AtLeast(var percent, _) -> BigDecimal.valueOf(percent);
            case Shown.AtMost(var percent, _) -> BigDecimal.valueOf(percent);
            case Shown.Mean(var tenths, _) -> BigDecimal.valueOf(tenths, 1);
            case Shown.HalfOrMore _,Shown.AboutHalf _,Shown.HalfOrLess _,Shown.TooFew _,Shown.Withheld _,Shown.Held _,Shown.Destroyed _ ->
                null;
        };
    }

    private @Nullable Integer answers() {
        return switch (entry.shown()) {
            case Share share -> share.base();
            case Shown.Mean(_, var base) -> base;
            case Shown.TooFew _,Shown.Withheld _,Shown.Held _,Shown.Destroyed _ -> null;
        };
    }

    private @Nullable Range interval() {
        return entry.shown() instanceof Share share ? share.interval().orElse(null) : null;
    }

    /** @param definition where it is said what the measure counts */
    Map<String, Object> json(String definition) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("measure", entry.measure());
        fields.put("name", name());
        fields.put("base", base());
        fields.put("side", side());
        fields.put("kind", kind());
        if (!entry.label().isEmpty()) fields.put("label", entry.label());
        if (!labelName.isEmpty()) fields.put("labelName", labelName);
        fields.put("period", entry.period().key());
        fields.put("firstDay", entry.first().firstDay().toString());
        fields.put("lastDay", entry.period().lastDay().toString());
        fields.put("shown", shown());
        fields.put("words", entry.shown().words());
        var value = value();
        if (value != null) fields.put("value", value);
        var answers = answers();
        if (answers != null) fields.put("answers", answers);
        var interval = interval();
        if (interval != null) fields.put("interval", List.of(Math.round(interval.low()), Math.round(interval.high())));
        fields.put("publishedOn", entry.publishedOn().toString());
        fields.put("definition", definition);
        return fields;
    }

    /** The same under {@link #HEADS}. */
    List<String> cells() {
        var interval = interval();
        var cells = new ArrayList<>(List.of(entry.measure(), name(), base(), side(), kind(), entry.label(), labelName, entry.period().key(),
                entry.first().firstDay().toString(), entry.period().lastDay().toString(), shown(), entry.shown().words()));
        cells.add(written(value()));
        cells.add(written(answers()));
        cells.add(interval == null ? "" : "" + Math.round(interval.low()));
        cells.add(interval == null ? "" : "" + Math.round(interval.high()));
        cells.add(entry.publishedOn().toString());
        return cells;
    }

    private static String written(@Nullable Object number) {
        return number == null ? "" : number.toString();
    }
}
