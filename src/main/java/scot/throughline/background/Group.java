package scot.throughline.background;

/** People who have one thing in common. */
public sealed interface Group permits Sex, AgeBand, Fifth {
    /** Its key, in tables. */
    String name();

    /** As it stands in a table: "16 to 20". */
    String words();

    /** As it stands in a sentence: "people aged 16 to 20". */
    String people();
}
