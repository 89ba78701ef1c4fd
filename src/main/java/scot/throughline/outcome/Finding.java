package scot.throughline.outcome;

import scot.throughline.survey.Measure.Good;

/** A rule that fired, and which way. */
public record Finding(Rule rule, boolean upwards) {
    public Signal signal(Good good) {
        return upwards == (good == Good.MORE) ? Signal.BETTER : Signal.WORSE;
    }
}
