package scot.throughline.staff;

/** Something that may be done here. Routes name what they need, {@link Role} says who has it, and nothing else decides. */
public enum Permission {
    /** To sign in and out, which a machine never does. */
    HAVE_ACCOUNT,
    /** To work with the people in one's sight: add, ask, change, erase, and upload lists of them. */
    SEE_PEOPLE,
    /** To see to a team: who holds its people, and to whom they are passed on. */
    SEE_TO_TEAM,
    /** To look at every page and text that people are sent, before they are. */
    TRY_QUESTIONNAIRES,
    /** To print blank copies, posters and cards. */
    PRINT,
    /** To read what was published, and what the council says and does about it. */
    READ_FIGURES,
    /** To enter what the council counts itself. */
    KEEP_INDICATORS,
    /** To manage accounts, teams and areas, held texts and machines. */
    ADMINISTER,
    /** To read what staff did. */
    READ_RECORD,
    /** To read what people wrote, and take out what could tell who did. */
    READ_COMMENTS,
    /** To read the comments that may mean danger. */
    READ_DANGER,
    /** To tell of journeys, and take published figures. */
    SPEAK_AS_MACHINE;

    /** The same words for annotations on routes. */
    public static final String MAY_HAVE_ACCOUNT = "HAVE_ACCOUNT";
    public static final String MAY_SEE_PEOPLE = "SEE_PEOPLE";
    public static final String MAY_SEE_TO_TEAM = "SEE_TO_TEAM";
    public static final String MAY_TRY_QUESTIONNAIRES = "TRY_QUESTIONNAIRES";
    public static final String MAY_PRINT = "PRINT";
    public static final String MAY_READ_FIGURES = "READ_FIGURES";
    public static final String MAY_KEEP_INDICATORS = "KEEP_INDICATORS";
    public static final String MAY_ADMINISTER = "ADMINISTER";
    public static final String MAY_READ_RECORD = "READ_RECORD";
    public static final String MAY_READ_COMMENTS = "READ_COMMENTS";
    public static final String MAY_READ_DANGER = "READ_DANGER";
    public static final String MAY_SPEAK_AS_MACHINE = "SPEAK_AS_MACHINE";
}
