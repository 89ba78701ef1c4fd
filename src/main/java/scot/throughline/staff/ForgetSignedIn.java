package scot.throughline.staff;

import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.jobs.Retained;

/** Takes away what nobody can come in by any more. */
@Singleton
class ForgetSignedIn implements Retained {
    private final Sessions sessions;
    private final SignInLinkRows links;

    ForgetSignedIn(Sessions sessions, SignInLinkRows links) {
        this.sessions = sessions;
        this.links = links;
    }

    @Override
    public String words() {
        return "who is signed in, and links for signing in: once they are over";
    }

    @Override
    public int forget(Instant now) {
        return sessions.removeOver(now) + links.removeExpired(now);
    }
}
