package scot.throughline.answering;

import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of every public page, the same on each: nothing is fetched, framed, cached, indexed or told to the next site. */
record PublicHeaders(Map<String, String> all) {
    static final String POLICY = "Content-Security-Policy";

    /**
     * @param exitSite where "Leave this page" ends up; browsers check the redirect too, so it must be named and must not redirect to another host
     * @param https whether the public address is https, without which the promise to stay on it is ignored
     */
    static PublicHeaders of(Stylesheet stylesheet, Script script, URI exitSite, boolean https) {
        var all = new LinkedHashMap<String, String>();
        all.put("Referrer-Policy", "no-referrer");
        all.put("Cache-Control", "no-store");
        all.put(POLICY,
                "default-src 'none'; style-src '" + stylesheet.hash() + "'; script-src '" + script.hash() + "'; form-action 'self' "
                        + origin(exitSite)
                        + "; frame-ancestors 'none'; base-uri 'none'");
        all.put("X-Content-Type-Options", "nosniff");
        all.put("X-Robots-Tag", "noindex, nofollow");
        if (https) all.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        return new PublicHeaders(Collections.unmodifiableMap(all));
    }

    <T> MutableHttpResponse<T> on(MutableHttpResponse<T> response) {
        all.forEach(response::header);
        return response;
    }

    /** The policy for a page shown inside one of ours, where no button leads anywhere. */
    static String policyWhenFramed(@Nullable String policy) {
        return (policy == null ? "" : policy).replace("frame-ancestors 'none'", "frame-ancestors 'self'").replaceAll("form-action [^;]+",
                "form-action 'none'");
    }

    private static String origin(URI site) {
        return site.getScheme() + "://" + site.getRawAuthority();
    }
}
