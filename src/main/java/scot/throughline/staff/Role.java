package scot.throughline.staff;

import java.util.Arrays;
import java.util.stream.Stream;

/** What a member of staff may do; nobody has two. */
public enum Role {
    /** Adds people and sends texts; sees their own team's people and no figures. */
    WORKER("Worker", "adds people and sends texts", "People", "/people"),
    /** Reads figures; sees no people. */
    LEADER("Leader", "reads figures", "Outcomes", "/outcomes"),
    /** Manages staff and enters indicators; sees neither people nor what they answered. */
    ADMINISTRATOR("Administrator", "manages staff, teams and areas", "Staff", "/staff"),
    /** From outside the teams: takes out of comments what could tell who wrote them; sees no people and no figures. */
    MODERATOR("Comment reader", "reads what people wrote, from outside the teams", "Comments", "/comments"),
    /** Sees the comments that may mean danger, and nothing else. */
    SAFEGUARDING_READER("Safeguarding reader", "reads comments that may mean danger", "Possible danger", "/comments/danger"),
    /** A case-management system: tells of journeys; never signs in. */
    MACHINE("Machine", "tells of journeys", "", "/");

    /** The same words for annotations on routes. */
    public static final String MAY_WORK = "WORKER";
    public static final String MAY_LEAD = "LEADER";
    public static final String MAY_ADMINISTER = "ADMINISTRATOR";
    public static final String MAY_MODERATE = "MODERATOR";
    public static final String MAY_SAFEGUARD = "SAFEGUARDING_READER";
    public static final String MAY_TELL = "MACHINE";

    private final String title;
    private final String work;
    private final String homeName;
    private final String home;

    Role(String title, String work, String homeName, String home) {
        this.title = title;
        this.work = work;
        this.homeName = homeName;
        this.home = home;
    }

    /** Those that somebody can have: a machine is let in elsewhere. */
    static Stream<Role> ofStaff() {
        return Arrays.stream(values()).filter(role -> role != MACHINE);
    }

    String title() {
        return title;
    }

    /** For whoever chooses one. */
    String does() {
        return title + ": " + work;
    }

    /** What the part of the site they work in is called. */
    String homeName() {
        return homeName;
    }

    /** Whether what is printed is theirs to print. */
    boolean prints() {
        return this == WORKER || this == ADMINISTRATOR;
    }

    /** The page they land on. */
    String home() {
        return home;
    }
}
