package scot.throughline.api;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Role;
import scot.throughline.staff.Scope;

/** A case-management system that may speak to us. It sees the whole council's journeys, because it holds them. */
@MappedEntity
record Machine(@io.micronaut.data.annotation.Id Id id, String council, String name, String scopes, @Nullable Instant previousUntil,
        @Nullable LocalDate withdrawnOn) {
    Actor actor() {
        return new Actor(id, council, name, Role.MACHINE, Scope.ANY, null);
    }

    Set<MachineScope> may() {
        return MachineScope.parse(scopes);
    }
}
