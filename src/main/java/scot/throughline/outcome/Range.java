package scot.throughline.outcome;

/** A stretch of the scale from 0 to 100 per cent. */
public record Range(double low, double high) {
    static Range within(double low, double high) {
        return new Range(Math.max(0, low), Math.min(100, high));
    }

    /** "40% to 89%". */
    public String words() {
        return Math.round(low) + "% to " + Math.round(high) + "%";
    }
}
