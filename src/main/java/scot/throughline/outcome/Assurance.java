package scot.throughline.outcome;

import scot.throughline.survey.Measure.Good;

/**
 * Whether the way things go now can be relied on to meet a target, from the limits of the newest figure: not what it did, but what chance will let it
 * do next. The three are those of NHS England's "Making Data Count".
 */
public enum Assurance {
    ALWAYS_MEETS("always meets"), ALWAYS_MISSES("always misses"), HIT_AND_MISS("hit and miss");

    private final String words;

    Assurance(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Assurance of(double low, double high, double target, Good good) {
        if (good == Good.MORE ? low >= target : high <= target) return ALWAYS_MEETS;
        return (good == Good.MORE ? high < target : low > target) ? ALWAYS_MISSES : HIT_AND_MISS;
    }
}
