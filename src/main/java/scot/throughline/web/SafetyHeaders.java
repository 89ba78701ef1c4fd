package scot.throughline.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.HashMap;
import java.util.Map;
import scot.throughline.settings.Settings;

/** Headers that every answer carries, errors included, unless its route has set its own. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
public final class SafetyHeaders implements Ordered {
    /** What a staff page may load: what we serve, and nothing that runs. */
    public static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cache-Control", "no-store",
            "Cross-Origin-Opener-Policy", "same-origin",
            "X-Robots-Tag", "noindex, nofollow");

    private static final String STAY_ON_HTTPS = "Strict-Transport-Security";
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    private final Settings settings;

    SafetyHeaders(Settings settings) {
        this.settings = settings;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        HEADERS.forEach((name, value) -> addUnlessSet(response, name, value));
        if (request.isSecure() || isHttps()) addUnlessSet(response, STAY_ON_HTTPS, A_YEAR);
    }

    /** For an answer that no filter meets. */
    Map<String, String> all() {
        var all = new HashMap<>(HEADERS);
        if (isHttps()) all.put(STAY_ON_HTTPS, A_YEAR);
        return all;
    }

    private boolean isHttps() { return "https".equals(settings.publicUrl().getScheme()); }

    private static void addUnlessSet(MutableHttpResponse<?> response, String name, String value) {
        if (!response.getHeaders().contains(name)) response.header(name, value);
    }

    @Override
    public int getOrder() { return ServerFilterPhase.FIRST.before(); }
}
