package scot.throughline.api;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
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

/** Finds out which machine a request's secret belongs to: "Authorization: Bearer …", and under /api alone. */
@Singleton
class MachineSecret implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String BEARER = "Bearer ";

    private final Machines machines;
    private final Clock clock;
    private final ExecutorService blocking;

    MachineSecret(Machines machines, Clock clock, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.machines = machines;
        this.clock = clock;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return secret(request).map(this::find).orElseGet(Publishers::empty);
    }

    private Publisher<Authentication> find(LinkToken secret) {
        return Publishers.fromCompletableFuture(() -> CompletableFuture
                .supplyAsync(() -> machines.having(secret, clock.instant()).<Authentication>map(SpeakingMachine::new).orElse(null),
                        blocking));
    }

    private static Optional<LinkToken> secret(HttpRequest<?> request) {
        if (!request.getPath().startsWith("/api/")) return Optional.empty();
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION)).filter(header -> header.startsWith(BEARER))
                .flatMap(header -> LinkToken.parse(header.substring(BEARER.length()).strip()));
    }
}
