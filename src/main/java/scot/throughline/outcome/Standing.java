package scot.throughline.outcome;

import scot.throughline.survey.Measure.Good;

/**
 * How a figure of a survey stands to the target that held in its time. Those who answered are a sample, so it is met or missed only where the 95 %
 * interval clears the target, taken as wide as the rounding of share and base allows; with most figures of a small council it cannot be told.
 */
public enum Standing {
    MET("✓", "Target met"), MISSED("✕", "Target missed"), CANNOT_TELL("?", "Cannot tell");

    private final String shape;
    private final String word;

    Standing(String shape, String word) {
        this.shape = shape;
        this.word = word;
    }

    public String shape() {
        return shape;
    }

    public String word() {
        return word;
    }

    /** What is withheld can be neither. */
    public static Standing of(Shown shown, int target, Good good) {
        if (!(shown instanceof Shown.Share share)) return CANNOT_TELL;
        var mayBe = mayBe(share);
        if (good == Good.MORE ? mayBe.low() >= target : mayBe.high() <= target) return MET;
        return (good == Good.MORE ? mayBe.high() < target : mayBe.low() > target) ? MISSED : CANNOT_TELL;
    }

    /** Where the share of all whom the answers stand for may well lie. */
    public static Range mayBe(Shown.Share share) {
        return Wilson.interval(share.range(), share.base() - Disclosure.BASE_ROUNDED_AWAY);
    }
}
