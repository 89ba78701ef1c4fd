package scot.throughline.staff;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/** A member of staff as the database knows them. */
@MappedEntity(value = "staff", schema = "contact")
record Account(@io.micronaut.data.annotation.Id Id id, String council, String name, String email, Role role, @Nullable String team,
        @Nullable String area, @Nullable LocalDate leftOn) {
    Actor actor() {
        return new Actor(id, council, name, role, team, area);
    }

    Sight sight() {
        return Sight.of(team, area);
    }

    /** Whether they work with people, and with none but those in this sight. Whoever left saw what they see here. */
    boolean worksWithin(Scope within) {
        return role.may(Permission.SEE_PEOPLE) && within.contains(actor().sees());
    }

    boolean here() {
        return leftOn == null;
    }

    /** Whether journeys may be given to them: whoever works in one team, so that it is plain whose they are. */
    boolean takesJourneys() {
        return here() && role.may(Permission.SEE_PEOPLE) && sight() instanceof Sight.OneTeam;
    }
}
