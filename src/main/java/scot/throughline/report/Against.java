package scot.throughline.report;

import java.util.Optional;
import scot.throughline.outcome.Assurance;
import scot.throughline.outcome.Chart;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Standing;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Good;
import scot.throughline.survey.Measure.Target;

/** The newest figure against the target that held in its time, and whether the course of the figures can be relied on. */
public record Against(String name, Standing standing, String inFull, String assurance) {
    static Optional<Against> of(Measure measure, Timeline line, Chart chart) {
        var targets = measure.about().targets();
        return targets.isEmpty()
                ? Optional.empty()
                : line.latest().map(latest -> measure.about().target(latest.first())
                        .map(target -> of(measure, target, latest, chart))
                        .orElseGet(() -> new Against(name(targets.getFirst(), measure.good()), Standing.CANNOT_TELL,
                                "No target held yet in " + Wording.months(latest) + ". The first holds from " + since(targets.getFirst())
                                        + ".",
                                "")));
    }

    private static Against of(Measure measure, Target target, LedgerEntry latest, Chart chart) {
        var standing = Standing.of(latest.shown(), target.percent(), measure.good());
        return new Against(name(target, measure.good()), standing, inFull(target, latest, standing),
                chart.assurance(target.percent(), measure.good()).map(Against::assurance)
                        .orElse("Whether the target can be relied on cannot be told: that takes limits, and limits take 12 figures of at least 50"
                                + " answers each."));
    }

    static String name(Target target, Good good) {
        return target.percent() + (good == Good.MORE ? "% or more" : "% or less");
    }

    static String since(Target target) {
        return Wording.month(target.from().firstDay());
    }

    private static String inFull(Target target, LedgerEntry latest, Standing standing) {
        var set = "In %s: %s. The target then was %d%%, set from %s. ".formatted(Wording.months(latest), latest.shown().words(),
                target.percent(), since(target));
        if (!(latest.shown() instanceof Share share)) return set + "What is not shown can be neither above nor below it.";
        return set + "Those who answered are a sample: with the 95% interval and the rounding the true share may well be anywhere from "
                + Standing.mayBe(share).words() + switch (standing) {
                    case MET -> ", all of it on the good side of the target.";
                    case MISSED -> ", none of it on the good side of the target.";
                    case CANNOT_TELL -> ", and the target lies among these.";
                };
    }

    private static String assurance(Assurance assurance) {
        return switch (assurance) {
            case ALWAYS_MEETS -> "As things go it always meets the target: its limits lie on the good side.";
            case ALWAYS_MISSES -> "As things go it always misses the target: its limits lie on the wrong side. Only a change will meet it.";
            case HIT_AND_MISS -> "As things go it is hit and miss: the target lies within the limits, so chance decides.";
        };
    }
}
