package scot.throughline.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.seal.LinkToken;

/** Who is signed in: 30 minutes after the last page, twelve hours at most. */
@Singleton
class Sessions {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration IN_ALL = Duration.ofHours(12);
    /** A session in use is noted once a minute, not once a page. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final SessionRows rows;
    private final Accounts accounts;
    private final Audit audit;

    Sessions(SessionRows rows, Accounts accounts, Audit audit) {
        this.rows = rows;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Transactional
    LinkToken start(Actor actor, Instant now) {
        audit.record(actor, Action.SIGNED_IN, actor.signature(), now);
        return begin(actor, now);
    }

    /** Somebody who is signed in goes on under another token, in the transaction of whoever calls it. */
    LinkToken begin(Actor actor, Instant now) {
        var token = LinkToken.random();
        rows.insert(token.lookup(), actor.staff(), now);
        return token;
    }

    /** Nobody goes on under what a browser held before it signed in. */
    @Transactional
    void drop(LinkToken token) {
        rows.remove(token.lookup());
    }

    @Transactional
    Optional<Actor> find(LinkToken token, Instant now) {
        var lookup = token.lookup();
        var account = accounts.bySession(lookup, now.minus(IN_ALL), now.minus(IDLE));
        if (account.isPresent()) rows.touch(lookup, now, now.minus(NOTED_EVERY));
        return account.map(Account::actor);
    }

    /** Forgets those that are over, a thousand at most. */
    @Transactional
    int removeOver(Instant now) {
        return rows.removeOver(now.minus(IN_ALL), now.minus(IDLE));
    }

    @Transactional
    void end(LinkToken token, Actor actor, Instant now) {
        rows.remove(token.lookup());
        audit.record(actor, Action.SIGNED_OUT, actor.signature(), now);
    }
}
