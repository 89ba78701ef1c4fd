package scot.throughline.outcome;

import java.util.stream.IntStream;
import scot.throughline.outcome.Shown.AtLeast;
import scot.throughline.outcome.Shown.AtMost;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.outcome.Shown.Share;

/**
 * Of some people: journeys that ended, how many were asked, and how many of these answered. Counts as they are, which no page may show.
 *
 * <p>Staff can count for themselves how many were asked, so what is said of a share must hold up beside that number. Fewer than ten who answered are
 * said like nobody, fewer than ten who did not like everybody, and in between it is worked out from their number to the nearest 5. Of fewer than twenty
 * people nothing could be said that leaves room for both ends.
 */
public record Turnout(int ended, int asked, int answered) {
    public static final Turnout NOBODY = new Turnout(0, 0, 0);
    /** Of fewer nothing is said. */
    static final int FEWEST_ASKED = 2 * Disclosure.FEWEST;

    static final int STEP = 5;
    /** The auditor's rule: four apart, or no fewer than five on either side. */
    private static final int APART = 4;
    private static final int ENOUGH = 5;

    public Turnout plus(Turnout other) {
        return new Turnout(ended + other.ended, asked + other.asked, answered + other.answered);
    }

    Share share() {
        var most = Disclosure.FEWEST - 1;
        var base = Disclosure.toNearest(STEP, asked);
        if (answered <= most) return new AtMost(STEP * Math.ceilDiv(100 * most, STEP * asked), base);
        if (asked - answered <= most) return new AtLeast(STEP * (100 * (asked - most) / (STEP * asked)), base);
        return new Percent(Disclosure.toNearest(STEP, 100.0 * Disclosure.toNearest(STEP, answered) / asked), base);
    }

    /** How many can have answered, to somebody who has counted those asked. */
    Between told() {
        if (isTooSmall()) return new Between(0, asked);
        var share = share();
        var possible = IntStream.rangeClosed(0, asked).filter(each -> new Turnout(ended, asked, each).share().equals(share))
                .summaryStatistics();
        return new Between(possible.getMin(), possible.getMax());
    }

    boolean isTooSmall() { return asked < FEWEST_ASKED; }

    /** Whether it comes too close to saying that nobody did, that everybody did, or which few. */
    boolean isPinnedBy(Between answers) {
        return answers.most() - answers.least() < Math.min(APART, asked) && (answers.least() < ENOUGH || asked - answers.most() < ENOUGH);
    }

    @Override
    public String toString() {
        return "Turnout[…]";
    }
}
