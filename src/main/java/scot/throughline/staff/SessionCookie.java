package scot.throughline.staff;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import scot.throughline.seal.LinkToken;
import scot.throughline.web.Cookies;

/** Finds out who a request's cookie belongs to. Asks the database only for a request that has the cookie. */
@Singleton
class SessionCookie implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String NAME = "staff";

    private final Cookies cookies;
    private final Sessions sessions;
    private final Clock clock;
    private final ExecutorService blocking;

    SessionCookie(Cookies cookies, Sessions sessions, Clock clock, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.clock = clock;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return token(request).map(this::find).orElseGet(Publishers::empty);
    }

    private Publisher<Authentication> find(LinkToken token) {
        return Publishers.fromCompletableFuture(() -> CompletableFuture
                .supplyAsync(() -> sessions.find(token, clock.instant()).<Authentication>map(SignedIn::new).orElse(null), blocking));
    }

    Optional<LinkToken> token(HttpRequest<?> request) {
        return cookies.read(request, NAME).flatMap(LinkToken::parse);
    }

    Cookie holding(LinkToken token, HttpRequest<?> request) {
        return cookies.session(request, NAME, token.letters());
    }

    Cookie takenBack(HttpRequest<?> request) {
        return cookies.ended(request, NAME);
    }
}
