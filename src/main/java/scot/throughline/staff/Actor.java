package scot.throughline.staff;

import org.jspecify.annotations.Nullable;
import scot.throughline.audit.Signatory;
import scot.throughline.database.Id;

/**
 * The member of staff who is doing something, as every doing that is audited takes it.
 *
 * @param team the key of the team whose people they see, or {@link Scope#ANY}; null for those who see no one person
 * @param area the key of the area they are bound to; null for no such bound
 */
public record Actor(Id staff, String council, String name, Role role, @Nullable String team, @Nullable String area) implements Signatory {
    public Scope sees() {
        return Scope.of(council, team, area);
    }

    /**
     * Whom they may tell what is held of them: those they see. An administrator may tell anybody, because one person's journeys can be in several
     * teams and a council has to answer for all.
     */
    public Scope tells() {
        return role.may(Permission.TELL_WHAT_IS_HELD) && !role.may(Permission.SEE_PEOPLE) ? Scope.wholeCouncil(council) : sees();
    }

    @Override
    public String signature() {
        return staff.toString();
    }
}
