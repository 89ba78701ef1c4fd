package scot.throughline.report;

import scot.throughline.outcome.Side;
import scot.throughline.outcome.Signal;
import scot.throughline.survey.Measure;

/** A measure's newest figure and what a year has changed, for pages that set it beside something else. */
public record Glance(String name, String path, Measure.About about, String figure, String when, Signal signal) {
    static Glance of(Measure measure, Published published) {
        var line = Timeline.of("", "", published, measure, Side.END);
        return new Glance(measure.name(), "/outcomes/" + measure.key(), measure.about(),
                line.latest().map(latest -> latest.shown().words()).orElse("not yet published"),
                line.latest().map(Wording::months).orElse("–"),
                line.yearOnYear(measure.good()).map(comparison -> comparison.signal()).orElse(Signal.TOO_EARLY));
    }
}
