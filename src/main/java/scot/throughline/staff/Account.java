package scot.throughline.staff;

import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/** A member of staff as the database knows them. */
@MappedEntity(value = "staff", schema = "contact")
record Account(@io.micronaut.data.annotation.Id Id id, String council, String name, String email, Role role, @Nullable String team,
        @Nullable String area) {
    Actor actor() {
        return new Actor(id, council, name, role, team, area);
    }
}
