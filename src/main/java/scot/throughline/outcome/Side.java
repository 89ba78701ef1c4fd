package scot.throughline.outcome;

/** Which end of an order a figure looks at. The two are different people, shown side by side and never joined. */
public enum Side {
    /** At the first review. */
    START,
    /** At the end. */
    END
}
