package scot.throughline.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.RouteAttributes;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import scot.throughline.settings.Settings;

/**
 * Lets a signed-in browser change something only from our own pages. Browsers say where a request comes from; see decision 0002. Public pages and
 * providers' callbacks carry no staff session and are not asked.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class SameOrigin implements Ordered {
    private final Settings settings;

    SameOrigin(Settings settings) {
        this.settings = settings;
    }

    @RequestFilter
    void refuseOthers(HttpRequest<?> request) {
        if (changesSomething(request) && isStaffs(request) && !isOurs(request, settings.publicUrl())) throw new FromElsewhere();
    }

    static boolean isOurs(HttpRequest<?> request, URI publicUrl) {
        var headers = request.getHeaders();
        return allows(headers.get("Sec-Fetch-Site"), headers.get(HttpHeaders.ORIGIN), headers.get(HttpHeaders.HOST), publicUrl);
    }

    static boolean allows(@Nullable String site, @Nullable String origin, @Nullable String host, URI publicUrl) {
        if (site != null) return site.equals("same-origin");
        return origin != null && (origin.equals(origin(publicUrl)) || origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }

    private static boolean changesSomething(HttpRequest<?> request) {
        return switch (request.getMethod()) {
            case GET, HEAD, OPTIONS, TRACE -> false;
            case POST, PUT, PATCH, DELETE, CONNECT, CUSTOM -> true;
        };
    }

    /** Signed in by cookie on a route that asks for it, or on the way to signing in. */
    private static boolean isStaffs(HttpRequest<?> request) {
        return request.getPath().startsWith("/staff/") || (request.getUserPrincipal(Viewer.class).isPresent() && !isPublic(request));
    }

    /** Also what leads nowhere. */
    static boolean isPublic(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(route -> route.getAnnotationMetadata().stringValue(Secured.class).orElse("").equals(SecurityRule.IS_ANONYMOUS))
                .orElse(true);
    }

    @Override
    public int getOrder() { return ServerFilterPhase.SECURITY.after(); }
}
