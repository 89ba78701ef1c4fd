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

    @Override
    public String signature() {
        return staff.toString();
    }
}
