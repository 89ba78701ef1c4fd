package scot.throughline.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.audit.Signatory;
import scot.throughline.database.Id;
import scot.throughline.survey.Council;
import scot.throughline.survey.Surveys;

/** The people who work with the service. */
@Singleton
public class StaffAccounts {
    private final Accounts accounts;
    private final Audit audit;
    private final Council council;

    StaffAccounts(Accounts accounts, Audit audit, Surveys surveys) {
        this.accounts = accounts;
        this.audit = audit;
        this.council = surveys.council();
    }

    /** What became of adding somebody. */
    public sealed interface Adding {
        /** They have an account. */
        record Added(Actor actor) implements Adding {}

        /** Somebody has an account under this address. */
        record EmailTaken() implements Adding {}

        /** A worker sees one team's people, so needs a team of the council's; nobody else has one. */
        record TeamWrong() implements Adding {}
    }

    /**
     * Gives somebody an account. Called from the command line, which is who the record names.
     *
     * @param team the key of a worker's team; null for anybody else
     */
    @Transactional
    public Adding add(String name, String email, Role role, @Nullable String team, Instant now) {
        var address = normal(email);
        if (!fits(role, team)) return new Adding.TeamWrong();
        if (accounts.byEmail(council.key(), address).isPresent()) return new Adding.EmailTaken();
        var account = new Account(Id.random(), council.key(), name.strip(), address, role, team, null);
        accounts.insert(account.id(), account.council(), account.name(), account.email(), role, team, null);
        audit.record(Signatory.commandLine(council.key()), Action.ACCOUNT_ADDED, account.id().toString(), now);
        return new Adding.Added(account.actor());
    }

    @Transactional
    public Optional<Actor> byEmail(String email) {
        return accounts.byEmail(council.key(), normal(email)).map(Account::actor);
    }

    @Transactional
    List<Account> all() {
        return accounts.of(council.key());
    }

    private boolean fits(Role role, @Nullable String team) {
        return switch (role) {
            case WORKER -> council.teams().stream().anyMatch(each -> each.key().equals(team));
            case LEADER, ADMINISTRATOR -> team == null;
            case MACHINE -> false;
        };
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
