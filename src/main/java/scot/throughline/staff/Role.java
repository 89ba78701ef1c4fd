package scot.throughline.staff;

import static scot.throughline.staff.Permission.ADMINISTER;
import static scot.throughline.staff.Permission.HAVE_ACCOUNT;
import static scot.throughline.staff.Permission.KEEP_INDICATORS;
import static scot.throughline.staff.Permission.PRINT;
import static scot.throughline.staff.Permission.READ_COMMENTS;
import static scot.throughline.staff.Permission.READ_DANGER;
import static scot.throughline.staff.Permission.READ_FIGURES;
import static scot.throughline.staff.Permission.READ_RECORD;
import static scot.throughline.staff.Permission.SEE_PEOPLE;
import static scot.throughline.staff.Permission.SEE_TO_TEAM;
import static scot.throughline.staff.Permission.SPEAK_AS_MACHINE;
import static scot.throughline.staff.Permission.TRY_QUESTIONNAIRES;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a member of staff is here, and so what they may do; nobody has two. */
public enum Role {
    WORKER("Worker", "adds people and sends texts", "People", "/people",
            HAVE_ACCOUNT, SEE_PEOPLE, TRY_QUESTIONNAIRES, PRINT),
    TEAM_LEAD("Team lead", "does a worker’s work, for a team, an area or the council, and passes its people on", "People", "/people",
            HAVE_ACCOUNT, SEE_PEOPLE, SEE_TO_TEAM, TRY_QUESTIONNAIRES, PRINT),
    LEADER("Leader", "reads figures", "Outcomes", "/outcomes",
            HAVE_ACCOUNT, TRY_QUESTIONNAIRES, READ_FIGURES, KEEP_INDICATORS),
    ADMINISTRATOR("Administrator", "manages staff, teams and areas", "Staff", "/staff",
            HAVE_ACCOUNT, TRY_QUESTIONNAIRES, PRINT, KEEP_INDICATORS, ADMINISTER, READ_RECORD),
    MODERATOR("Comment reader", "reads what people wrote, from outside the teams", "Comments", "/comments",
            HAVE_ACCOUNT, READ_COMMENTS),
    SAFEGUARDING_READER("Safeguarding reader", "reads comments that may mean danger", "Possible danger", "/comments/danger",
            HAVE_ACCOUNT, READ_DANGER),
    /** A case-management system, which never signs in. */
    MACHINE("Machine", "tells of journeys", "", "/",
            SPEAK_AS_MACHINE);

    private final String title;
    private final String work;
    private final String homeName;
    private final String home;
    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes never changes
    private final Set<Permission> permissions;

    Role(String title, String work, String homeName, String home, Permission... permissions) {
        this.title = title;
        this.work = work;
        this.homeName = homeName;
        this.home = home;
        this.permissions = Set.of(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** What routes compare with. */
    public List<String> words() {
        return permissions.stream().map(Permission::name).toList();
    }

    /** Those that somebody can have: a machine is let in elsewhere. */
    static Stream<Role> ofStaff() {
        return Arrays.stream(values()).filter(role -> role.may(HAVE_ACCOUNT));
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

    /** The page they land on. */
    String home() {
        return home;
    }
}
