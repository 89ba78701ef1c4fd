package scot.throughline.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.audit.Signatory;
import scot.throughline.database.Id;
import scot.throughline.seal.ColumnLock;
import scot.throughline.seal.LinkToken;
import scot.throughline.seal.LockedColumn;

/** Links by which somebody sets up, once, how they sign in: a passphrase of their own, codes from their phone, and recovery codes on paper. */
@Singleton
public class Enrolments {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final SignInLinkRows links;
    private final Accounts accounts;
    private final CredentialRows credentials;
    private final RecoveryCodeRows codes;
    private final RecoveryCodes recovery;
    private final Sessions sessions;
    private final SessionRows sessionRows;
    private final Delays delays;
    private final ColumnLock lock;
    private final Audit audit;

    Enrolments(SignInLinkRows links, Accounts accounts, CredentialRows credentials, RecoveryCodeRows codes, RecoveryCodes recovery,
            Sessions sessions, SessionRows sessionRows, Delays delays, ColumnLock lock, Audit audit) {
        this.links = links;
        this.accounts = accounts;
        this.credentials = credentials;
        this.codes = codes;
        this.recovery = recovery;
        this.sessions = sessions;
        this.sessionRows = sessionRows;
        this.delays = delays;
        this.lock = lock;
        this.audit = audit;
    }

    /** Makes a link and gives its path, which is a secret. Any from before is over. */
    @Transactional
    public String issue(Id staff, Signatory by, Instant now) {
        var token = LinkToken.random();
        links.removeOf(staff);
        links.insert(token.lookup(), staff, now.plus(A_DAY), SignInLinkRow.Purpose.ENROL);
        audit.record(by, Action.SET_UP_LINK_ISSUED, staff.toString(), now);
        return Enrol.PATH + "/" + token.letters();
    }

    /** For somebody who lost everything: from now on they can do nothing but follow the link. */
    @Transactional
    public String reset(Id staff, Signatory by, Instant now) {
        takeAway(staff);
        accounts.here(staff).ifPresent(account -> delays.forget(account.email()));
        audit.record(by, Action.SIGN_IN_RESET, staff.toString(), now);
        return issue(staff, by, now);
    }

    /** Ends what somebody could come in by, in the transaction of whoever calls it. */
    void takeAway(Id staff) {
        sessionRows.removeOf(staff);
        links.removeOf(staff);
        codes.removeOf(staff);
        credentials.remove(staff);
    }

    /** Whose link this is, if it still works. */
    @Transactional
    Optional<Account> owner(LinkToken token, Instant now) {
        return links.find(token.lookup(), SignInLinkRow.Purpose.ENROL).filter(link -> link.expiresAt().isAfter(now))
                .flatMap(link -> accounts.here(link.staffId()));
    }

    /** Uses the link up. Wherever they were signed in they are no more, but here. */
    @Transactional
    Enrolment finish(LinkToken token, HeldFactor.Begun begun, String code, Instant now) {
        var owner = owner(token, now).filter(account -> account.id().equals(begun.staff()));
        if (owner.isEmpty()) return new Enrolment.Over();
        var step = begun.secret().stepOf(code, now);
        if (step.isEmpty()) return new Enrolment.CodeWrong();
        if (links.consume(token.lookup(), SignInLinkRow.Purpose.ENROL, now) == 0) return new Enrolment.Over();
        var actor = owner.get().actor();
        takeAway(actor.staff());
        delays.forget(owner.get().email());
        credentials.insert(actor.staff(), begun.passphrase(), lock.lock(LockedColumn.FACTOR_SECRET, begun.secret().letters()),
                step.getAsLong());
        audit.record(actor, Action.SIGN_IN_SET_UP, actor.signature(), now);
        return new Enrolment.Done(recovery.anew(actor.staff()), sessions.start(actor, now));
    }
}
