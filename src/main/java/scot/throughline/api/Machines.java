package scot.throughline.api;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.audit.Named;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.seal.LinkToken;
import scot.throughline.staff.Actor;

/** The machines that may speak to us. A secret is shown once, when it is made; the database keeps only what is derived from it. */
@Singleton
class Machines implements Named {
    private static final Duration OLD_SECRET_WORKS = Duration.ofDays(1);

    private final MachineRows rows;
    private final Audit audit;

    Machines(MachineRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Transactional
    List<Machine> all(Actor administrator) {
        return rows.all(administrator.council());
    }

    @Override
    @Transactional
    public List<Name> names(String council) {
        return rows.all(council).stream().map(machine -> new Name(machine.id().toString(), "Machine: " + machine.name())).toList();
    }

    @Transactional
    LinkToken add(String name, Set<MachineScope> scopes, Actor administrator, Instant now) {
        var id = Id.random();
        var secret = LinkToken.random();
        rows.insert(id, administrator.council(), name, MachineScope.written(scopes), secret.lookup());
        audit.record(administrator, Action.MACHINE_ADDED, id.toString(), now);
        return secret;
    }

    /** Another secret; the one before works for another day. Empty for a machine that was withdrawn or never was. */
    @Transactional
    Optional<LinkToken> rotate(Id machine, Actor administrator, Instant now) {
        var secret = LinkToken.random();
        if (rows.rotate(machine, administrator.council(), secret.lookup(), now.plus(OLD_SECRET_WORKS)) == 0) return Optional.empty();
        audit.record(administrator, Action.MACHINE_ROTATED, machine.toString(), now);
        return Optional.of(secret);
    }

    /** At once: from now on neither secret opens anything. */
    @Transactional
    void withdraw(Id machine, Actor administrator, Instant now) {
        if (rows.withdraw(machine, administrator.council(), Scotland.dayOf(now)) == 1)
            audit.record(administrator, Action.MACHINE_WITHDRAWN, machine.toString(), now);
    }

    @Transactional
    Optional<Machine> having(LinkToken secret, Instant now) {
        return rows.having(secret.lookup(), now);
    }
}
