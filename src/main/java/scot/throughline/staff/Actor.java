package scot.throughline.staff;

import org.jspecify.annotations.Nullable;
import scot.throughline.audit.Signatory;
import scot.throughline.database.Id;

/**
 * The member of staff who is doing something, as every doing that is audited takes it.
 *
 * @param team the key of the team whose people they see; null for those who see no one person
 */
public record Actor(Id staff, String council, String name, Role role, @Nullable String team) implements Signatory {
    @Override
    public String signature() {
        return staff.toString();
    }
}
