package scot.throughline.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;

/** Refuses what is too long for a form unread, but where a file may come. What does not say how long it is counts as too long. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class SmallForms implements Ordered {
    private static final long LONGEST = 64 * 1024;

    @RequestFilter
    void refuseLong(HttpRequest<?> request) {
        if (isLong(request) && !takesFiles(request))
            throw new HttpStatusException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too long for a form");
    }

    static boolean isLong(HttpRequest<?> request) {
        return request.getContentLength() > LONGEST || request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean takesFiles(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request).map(route -> route.getAnnotationMetadata().hasAnnotation(Uploads.class))
                .orElse(false);
    }

    @Override
    public int getOrder() { return ServerFilterPhase.FIRST.after(); }
}
