package scot.throughline.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.audit.Signatory;
import scot.throughline.database.Id;
import scot.throughline.seal.ColumnLock;
import scot.throughline.seal.LockedColumn;
import scot.throughline.survey.Surveys;

/** Whose credential an address stands for, whether their code is good, and the record of both. */
@Singleton
class KnownStaff {
    private static final String SIX_FIGURES = "\\d{6}";
    private static final String UNKNOWN = "unknown";

    private final Accounts accounts;
    private final CredentialRows credentials;
    private final RecoveryCodes recovery;
    private final Audit audit;
    private final String council;
    private final Claimed nobody;

    KnownStaff(Accounts accounts, CredentialRows credentials, RecoveryCodes recovery, Audit audit, Surveys surveys, Argon2 argon2,
            ColumnLock lock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.recovery = recovery;
        this.audit = audit;
        this.council = surveys.council().key();
        var secret = lock.lock(LockedColumn.FACTOR_SECRET, FactorSecret.random().letters());
        var passphrase = argon2.hash(new Passphrase(FactorSecret.random().letters()));
        this.nobody = new Claimed(Optional.empty(), new Credential(Id.random(), passphrase, secret, 0));
    }

    /** Who somebody says they are, and what they would have to know. */
    record Claimed(Optional<Account> account, Credential credential) {}

    @Transactional
    Claimed claimed(String email) {
        var account = accounts.byEmail(council, email);
        var credential = credentials.find(account.map(Account::id).orElse(nobody.credential.id()));
        return new Claimed(account, credential.orElse(nobody.credential));
    }

    /** Nobody: no code of theirs is ever good. */
    Claimed nobody() {
        return nobody;
    }

    /** Uses the code up, or puts on record that somebody was refused: whoever they said they were. */
    @Transactional
    Optional<Account> settle(Claimed proven, FactorSecret secret, String code, Optional<Account> claimed, Instant now) {
        var good = uses(proven.credential(), secret, code, now);
        var account = proven.account().filter(_ -> good).filter(Account::here);
        if (account.isEmpty())
            audit.record(new AtTheDoor(council), Action.SIGN_IN_REFUSED, claimed.map(each -> each.id().toString()).orElse(UNKNOWN), now);
        else if (!code.matches(SIX_FIGURES))
            audit.record(account.get().actor(), Action.RECOVERY_CODE_USED, account.get().id().toString(), now);
        return account;
    }

    @Transactional
    void rehash(Account account, String passphrase, String before) {
        credentials.rehash(account.id(), passphrase, before);
    }

    private boolean uses(Credential credential, FactorSecret secret, String code, Instant now) {
        if (!code.matches(SIX_FIGURES)) return recovery.use(credential.id(), code);
        var step = secret.stepOf(code, now);
        return step.isPresent() && credentials.useStep(credential.id(), step.getAsLong()) == 1;
    }

    /** Somebody who is not let in yet, so nobody we know. */
    private record AtTheDoor(String council) implements Signatory {
        @Override
        public String signature() {
            return "the sign-in page";
        }
    }
}
