package scot.throughline.staff;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.audit.Named;
import scot.throughline.audit.Signatory;
import scot.throughline.database.Id;
import scot.throughline.survey.Council;
import scot.throughline.survey.Surveys;

/** The people who work with the service. */
@Singleton
public class StaffAccounts implements Named {
    private final Accounts accounts;
    private final SessionRows sessions;
    private final Sights sights;
    private final Audit audit;
    private final Council council;

    StaffAccounts(Accounts accounts, SessionRows sessions, Sights sights, Audit audit, Surveys surveys) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.sights = sights;
        this.audit = audit;
        this.council = surveys.council();
    }

    /** What became of adding somebody. */
    public sealed interface Adding {
        /** They have an account. */
        record Added(Actor actor) implements Adding {}

        /** Somebody has an account under this address, or had one until they left. */
        record EmailTaken() implements Adding {}

        /** A worker or team lead sees the people of an open team, of an open area or of the council; nobody else sees any. */
        record SightWrong() implements Adding {}
    }

    /** What became of changing somebody's account. */
    enum Changed { DONE, EMAIL_TAKEN, SIGHT_WRONG, LAST_ADMINISTRATOR }

    /** Gives somebody an account. Called from the command line, which is who the record names. */
    @Transactional
    public Adding add(String name, String email, Role role, Sight sight, Instant now) {
        return add(new Details(name, email, role, sight), Signatory.commandLine(council.key()), now);
    }

    @Transactional
    Adding add(Details details, Signatory by, Instant now) {
        if (!sights.fit(details.role(), details.sight(), new Sight.NoOne())) return new Adding.SightWrong();
        if (accounts.byEmail(council.key(), details.email()).isPresent()) return new Adding.EmailTaken();
        var account = new Account(Id.random(), council.key(), details.name(), details.email(), details.role(), details.sight().team(),
                details.sight().area(), null);
        var added = stillFree(() -> accounts.insert(account.id(), account.council(), account.name(), account.email(), account.role(),
                account.team(), account.area()));
        if (!added) return new Adding.EmailTaken();
        audit.record(by, Action.ACCOUNT_ADDED, account.id().toString(), now);
        return new Adding.Added(account.actor());
    }

    /** Takes hold at once, also for whoever is signed in; with another role they have to sign in again. */
    @Transactional
    Changed change(Account before, Details details, Actor by, Instant now) {
        if (!sights.fit(details.role(), details.sight(), before.sight())) return Changed.SIGHT_WRONG;
        if (accounts.byEmail(council.key(), details.email()).filter(other -> !other.id().equals(before.id())).isPresent())
            return Changed.EMAIL_TAKEN;
        if (details.role() != Role.ADMINISTRATOR && isLastAdministrator(before)) return Changed.LAST_ADMINISTRATOR;
        var changed = stillFree(() -> accounts.update(before.id(), council.key(), details.name(), details.email(), details.role(),
                details.sight().team(), details.sight().area()));
        if (!changed) return Changed.EMAIL_TAKEN;
        if (details.role() != before.role()) sessions.removeOf(before.id());
        audit.record(by, Action.ACCOUNT_CHANGED, before.id().toString(), now);
        return Changed.DONE;
    }

    /** False where the address was taken since we looked, as by a button pressed twice. */
    private static boolean stillFree(Runnable write) {
        try {
            write.run();
            return true;
        } catch (DataAccessException failed) {
            if (failed.getCause() instanceof SQLIntegrityConstraintViolationException) return false;
            throw failed;
        }
    }

    /** Somebody who works here now. */
    @Transactional
    public Optional<Actor> byEmail(String email) {
        return accounts.byEmail(council.key(), Details.normal(email)).filter(Account::here).map(Account::actor);
    }

    @Transactional
    List<Account> all() {
        return accounts.of(council.key());
    }

    /** Those who work with people, and with none but those in this sight; also whoever left. */
    @Transactional
    List<Account> within(Scope sight) {
        return accounts.of(sight.council()).stream().filter(account -> account.worksWithin(sight)).toList();
    }

    @Override
    @Transactional
    public List<Name> names(String council) {
        return accounts.of(council).stream().map(account -> new Name(account.id().toString(), account.name())).toList();
    }

    @Transactional
    Optional<Account> find(Id id) {
        return accounts.find(council.key(), id);
    }

    /** Whether nobody could add staff without them. Until the transaction ends nobody else is made the last. */
    boolean isLastAdministrator(Account account) {
        var administrators = accounts.heldAdministrators(council.key());
        return administrators.size() == 1 && administrators.getFirst().id().equals(account.id());
    }
}
