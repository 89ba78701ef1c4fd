package scot.throughline.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.OptionalInt;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.seal.ColumnLock;
import scot.throughline.seal.LinkToken;
import scot.throughline.seal.LockedColumn;

/**
 * What somebody changes about how they sign in. Each change ends every session and link of theirs; the browser they make it in gets
 * another session.
 */
@Singleton
class OwnSignIn {
    private final CredentialRows credentials;
    private final RecoveryCodes recovery;
    private final Sessions sessions;
    private final SessionRows sessionRows;
    private final SignInLinkRows links;
    private final ColumnLock lock;
    private final Audit audit;

    OwnSignIn(CredentialRows credentials, RecoveryCodes recovery, Sessions sessions, SessionRows sessionRows, SignInLinkRows links,
            ColumnLock lock, Audit audit) {
        this.credentials = credentials;
        this.recovery = recovery;
        this.sessions = sessions;
        this.sessionRows = sessionRows;
        this.links = links;
        this.lock = lock;
        this.audit = audit;
    }

    /** How many recovery codes they have left; empty for whoever came by a one-time link and has set up nothing. */
    @Transactional
    OptionalInt recoveryCodesLeft(Actor actor) {
        return credentials.find(actor.staff()).isPresent() ? OptionalInt.of(recovery.left(actor.staff())) : OptionalInt.empty();
    }

    @Transactional
    LinkToken changePassphrase(Actor actor, String hashed, Instant now) {
        credentials.changePassphrase(actor.staff(), hashed);
        audit.record(actor, Action.PASSPHRASE_CHANGED, actor.signature(), now);
        return onlyHere(actor, now);
    }

    /** @param step of the code that showed that the phone has the secret, which is used up by it */
    @Transactional
    LinkToken changeFactor(Actor actor, FactorSecret secret, long step, Instant now) {
        credentials.changeFactor(actor.staff(), lock.lock(LockedColumn.FACTOR_SECRET, secret.letters()), step);
        audit.record(actor, Action.FACTOR_CHANGED, actor.signature(), now);
        return onlyHere(actor, now);
    }

    @Transactional
    Enrolment.Done newRecoveryCodes(Actor actor, Instant now) {
        audit.record(actor, Action.RECOVERY_CODES_MADE, actor.signature(), now);
        return new Enrolment.Done(recovery.anew(actor.staff()), onlyHere(actor, now));
    }

    @Transactional
    void signOutEverywhere(Actor actor, Instant now) {
        sessionRows.removeOf(actor.staff());
        audit.record(actor, Action.SIGNED_OUT_EVERYWHERE, actor.signature(), now);
    }

    private LinkToken onlyHere(Actor actor, Instant now) {
        sessionRows.removeOf(actor.staff());
        links.removeOf(actor.staff());
        return sessions.begin(actor, now);
    }
}
