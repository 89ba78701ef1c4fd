package scot.throughline.report;

import org.jspecify.annotations.Nullable;
import scot.throughline.outcome.Comparison;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Side;
import scot.throughline.outcome.Signal;
import scot.throughline.survey.Measure;

/** A measure at a glance: its newest figure, how sure it is, and which way it goes. */
public record Card(String name, String path, String base, Figure end, @Nullable Figure start, Signal signal, @Nullable Run run,
        Spark spark) {
    /** What the course of the figures shows, where a rule fires, and the rule's name. */
    record Run(Signal signal, String rule) {}

    /** One figure with what must stand beside it. */
    public record Figure(String words, boolean number, String when, String sureness) {}

    static Card of(Measure measure, Published published) {
        var end = Timeline.of("At the end", "End", published, measure, Side.END);
        var start = Timeline.of("At the start", "Start", published, measure, Side.START);
        return new Card(measure.name(), "/outcomes/" + measure.key(), measure.base(), figure(end),
                measure.start() == null ? null : figure(start),
                Comparison.yearOnYear(end.figures(), measure.good(), end.breaks()).map(Comparison::signal)
                        .orElse(Signal.TOO_EARLY),
                end.chart(published.changes()).finding().map(found -> new Run(found.signal(measure.good()), found.rule().words()))
                        .orElse(null),
                Spark.of(end, measure.every()));
    }

    static Figure figure(Timeline timeline) {
        return timeline.latest()
                .map(latest -> new Figure(latest.shown().words(),
                        latest.shown() instanceof Shown.Percent || latest.shown() instanceof Shown.Mean,
                        Wording.months(latest), sureness(timeline, latest)))
                .orElseGet(() -> new Figure("not yet published", false, "", ""));
    }

    private static String sureness(Timeline timeline, LedgerEntry latest) {
        if (latest.shown() instanceof Share share) {
            return "about " + share.base() + " answers; " + share.interval().map(interval -> "95% interval " + interval.words())
                    .orElse("in words because they are few");
        }
        if (latest.shown() instanceof Shown.Mean(_, var base)) return "about " + base + " answers";
        return timeline.latestShare().map(shown -> "last shown: " + shown.shown().words() + ", " + Wording.months(shown)).orElse("");
    }
}
