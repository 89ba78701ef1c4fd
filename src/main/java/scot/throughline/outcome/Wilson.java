package scot.throughline.outcome;

/**
 * The 95 % score interval for a share: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), with z = 1.96.
 *
 * <p>E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American Statistical Association 22
 * (1927), 209–212. It stays between 0 and 100 and holds for small bases, where the textbook interval does neither.
 */
final class Wilson {
    static final double Z = 1.959964;

    private Wilson() {}

    /** Around shares that are only known to lie in a range. */
    static Range interval(Range shares, int base) {
        return new Range(interval(shares.low(), base).low(), interval(shares.high(), base).high());
    }

    static Range interval(double percent, int base) {
        var p = percent / 100;
        var z2 = Z * Z / base;
        var middle = (p + z2 / 2) / (1 + z2);
        var half = Z * Math.sqrt(p * (1 - p) / base + z2 / (4 * base)) / (1 + z2);
        return Range.within(100 * (middle - half), 100 * (middle + half));
    }
}
