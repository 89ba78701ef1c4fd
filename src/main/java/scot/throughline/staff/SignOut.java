package scot.throughline.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Ends the session behind a request: its row goes, and the browser's cookie with the answer. */
@Singleton
public class SignOut {
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Clock clock;

    SignOut(Sessions sessions, SessionCookie cookie, Clock clock) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.clock = clock;
    }

    public MutableHttpResponse<?> with(MutableHttpResponse<?> answer, Actor actor, HttpRequest<?> request) {
        cookie.token(request).ifPresent(token -> sessions.end(token, actor, clock.instant()));
        return answer.cookie(cookie.takenBack(request));
    }
}
