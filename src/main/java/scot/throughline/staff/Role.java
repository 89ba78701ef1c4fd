package scot.throughline.staff;

/** What a member of staff may do; nobody has two. */
public enum Role {
    /** Adds people and sends texts; sees their own team's people and no figures. */
    WORKER,
    /** Reads figures; sees no people. */
    LEADER,
    /** Manages staff; sees neither people nor figures. */
    ADMINISTRATOR;

    /** The same words for annotations on routes. */
    public static final String MAY_WORK = "WORKER";
    public static final String MAY_LEAD = "LEADER";
    public static final String MAY_ADMINISTER = "ADMINISTRATOR";
}
