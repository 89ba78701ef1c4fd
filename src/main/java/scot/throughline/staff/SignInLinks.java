package scot.throughline.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import scot.throughline.database.Id;
import scot.throughline.seal.LinkToken;

/** Links that sign somebody in, once. */
@Singleton
public class SignInLinks {
    private final SignInLinkRows rows;
    private final Accounts accounts;
    private final Sessions sessions;

    SignInLinks(SignInLinkRows rows, Accounts accounts, Sessions sessions) {
        this.rows = rows;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Makes a link and gives its path, which is a secret. */
    @Transactional
    public String issue(Id staff, Duration validFor, Instant now) {
        var token = LinkToken.random();
        rows.removeExpired(now);
        rows.insert(token.lookup(), staff, now.plus(validFor));
        return SignIn.PATH + "/" + token.letters();
    }

    /** Uses a link up and starts a session; empty for any link that is used, expired or unknown. */
    @Transactional
    Optional<LinkToken> use(LinkToken token, Instant now) {
        var lookup = token.lookup();
        var link = rows.find(lookup);
        if (rows.consume(lookup, now) == 0) return Optional.empty();
        return link.flatMap(row -> accounts.byId(row.staffId())).map(account -> sessions.start(account.actor(), now));
    }
}
