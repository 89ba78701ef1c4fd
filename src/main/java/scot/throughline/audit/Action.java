package scot.throughline.audit;

/** What was seen or done, as the record keeps it. */
public enum Action {
    SIGNED_IN("signed in"),
    SIGNED_OUT("signed out"),
    ACCOUNT_ADDED("added a member of staff"),
    SIGN_IN_LINK_ISSUED("issued a sign-in link"),
    SIGN_IN_REFUSED("refused a sign-in"),
    SET_UP_LINK_ISSUED("issued a link to set up sign-in"),
    SIGN_IN_SET_UP("set up how they sign in"),
    SIGN_IN_RESET("took away how a member of staff signs in"),
    RECOVERY_CODE_USED("used a recovery code"),
    PASSPHRASE_CHANGED("changed their passphrase"),
    FACTOR_CHANGED("set up their codes on another phone"),
    RECOVERY_CODES_MADE("made new recovery codes"),
    SIGNED_OUT_EVERYWHERE("signed out everywhere"),
    PERSON_ADDED("added a person"),
    PERSON_SEEN("looked at a person"),
    TOLD_WHAT_IS_HELD("printed what is held of a person"),
    JOURNEY_ENDED("recorded the end of a journey"),
    INVITATION_SENT("sent an invitation"),
    OPT_OUT_RECORDED("recorded an opt-out"),
    CODE_SHOWN("showed a code to scan"),
    DEVICE_HANDED_OVER("handed over a device"),
    PAPER_COPY_OPENED("opened a link to type in a paper copy"),
    HELP_REQUESTS_SEEN("looked at who asked for help"),
    HELP_REQUEST_DONE("dealt with a request for help"),
    SAMPLE_TEXT_SENT("sent themselves a questionnaire's text"),
    NUMBER_CHANGED("changed a number"),
    CONTACT_CHANGED("changed how somebody may be asked"),
    JOURNEY_CHANGED("changed a journey"),
    PEOPLE_MERGED("made two people one"),
    MACHINE_ADDED("let a machine in"),
    MACHINE_ROTATED("gave a machine another secret"),
    MACHINE_WITHDRAWN("shut a machine out"),
    HELD_TEXT_SETTLED("settled a held text"),
    KEYS_MADE("made keys"),
    KEY_ROTATED("rotated a key"),
    KEY_DESTROYED("destroyed a key"),
    KEY_RESTORED("restored a key"),
    PERSON_ERASED("erased a person"),
    ACCOUNT_CHANGED("changed a member of staff"),
    STAFF_LEFT("recorded that a member of staff left"),
    STAFF_BACK("recorded that a member of staff came back"),
    JOURNEYS_PASSED_ON("passed somebody's people on"),
    PLACE_ADDED("added a team or area"),
    PLACE_CHANGED("changed a team or area"),
    LIST_UPLOADED("uploaded a list"),
    LIST_IMPORTED("imported a list"),
    INDICATOR_CHANGED("added or changed an indicator"),
    INDICATOR_VALUES_ENTERED("entered an indicator's values"),
    INDICATOR_WITHDRAWN("took away an indicator"),
    AUDIT_SHARES_ENTERED("entered what an audit found"),
    MARKER_ENTERED("entered a grade or a change of practice"),
    EVIDENCE_WRITTEN("wrote evidence on a topic"),
    PAPER_WORDS_WRITTEN("wrote words for a paper"),
    PAPER_FROZEN("froze a paper"),
    COMMENT_SEEN("looked at a comment"),
    COMMENT_READ("took out of a comment what could tell who wrote it"),
    COMMENT_AGREED("agreed what was taken out of a comment"),
    COMMENT_PASSED_ON("passed a comment to the safeguarding reader"),
    DANGER_SEEN("looked at the comments that may mean danger"),
    DANGER_DEALT_WITH("dealt with a comment that may mean danger"),
    QUOTE_PROPOSED("proposed a quote"),
    QUOTE_APPROVED("approved a quote"),
    QUOTE_TAKEN_AWAY("took a quote away"),
    SAID_AND_DONE_CHANGED("added or changed what is done about what people said"),

    RECORD_SEEN("looked at this record"),
    RECORD_TAKEN("took this record as a file"),
    REFUSED("was refused a page"),
    FORM_REFUSED("had a form refused that came from elsewhere");

    private final String words;

    Action(String words) {
        this.words = words;
    }

    /** The same for people: "Moira Kerr sent an invitation". */
    public String words() {
        return words;
    }
}
