package scot.throughline.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.database.Id;
import scot.throughline.seal.LinkToken;
import scot.throughline.settings.Settings;
import scot.throughline.staff.SignInLinkRow.Purpose;

/** Links that sign somebody in, once, without a passphrase or a code. Development has them; in production none works. */
@Singleton
public class SignInLinks {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final SignInLinkRows rows;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Settings settings;
    private final Audit audit;

    SignInLinks(SignInLinkRows rows, Accounts accounts, Sessions sessions, Settings settings, Audit audit) {
        this.rows = rows;
        this.accounts = accounts;
        this.sessions = sessions;
        this.settings = settings;
        this.audit = audit;
    }

    /** Makes a link and gives its path, which is a secret. */
    @Transactional
    public String issue(Id staff, Duration validFor, Instant now) {
        var token = LinkToken.random();
        rows.insert(token.lookup(), staff, now.plus(validFor), Purpose.SIGN_IN);
        return SignIn.PATH + "/" + token.letters();
    }

    /** Makes one for a colleague, to be told once; empty for somebody who has left. */
    @Transactional
    Optional<String> issue(Id staff, Actor by, Instant now) {
        return accounts.here(staff).map(member -> {
            audit.record(by, Action.SIGN_IN_LINK_ISSUED, member.id().toString(), now);
            return issue(member.id(), A_DAY, now);
        });
    }

    /** Uses a link up and starts a session; empty for any link that is used, expired or unknown, or whose owner has left. */
    @Transactional
    Optional<LinkToken> use(LinkToken token, Instant now) {
        var lookup = token.lookup();
        var link = rows.find(lookup, Purpose.SIGN_IN);
        if (settings.inProduction() || rows.consume(lookup, Purpose.SIGN_IN, now) == 0) return Optional.empty();
        return link.flatMap(row -> accounts.here(row.staffId())).map(account -> sessions.start(account.actor(), now));
    }
}
