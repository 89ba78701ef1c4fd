package scot.throughline.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import java.time.Clock;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;

/** Puts on record what members of staff were refused: once a day for each of them and each route, so that nobody can fill the record. */
@Singleton
class Refusals {
    private final Audit audit;
    private final Clock clock;

    Refusals(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void note(HttpRequest<?> request, Action action) {
        request.getUserPrincipal(SignedIn.class).map(SignedIn::actor)
                .ifPresent(actor -> audit.recordOnceADay(actor, action, route(request), clock.instant()));
    }

    /** As it is written in the code: the address itself may hold a token. */
    private static String route(HttpRequest<?> request) {
        var path = RouteAttributes.getRouteMatch(request).filter(UriRouteMatch.class::isInstance).map(UriRouteMatch.class::cast)
                .map(match -> match.getRouteInfo().getUriMatchTemplate().toPathString()).orElse("no route");
        return request.getMethodName() + " " + path;
    }
}
