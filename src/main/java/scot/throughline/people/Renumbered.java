package scot.throughline.people;

/** What came of giving somebody another number. */
public enum Renumbered {
    DONE,
    /** The number's owner asked for no more texts. */
    OPTED_OUT,
    /** It is the number of somebody else on a journey. */
    TAKEN
}
