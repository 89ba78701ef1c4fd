package scot.throughline.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.settings.Settings;

/**
 * Session cookies: {@code __Host-}, HttpOnly, Secure, SameSite=Strict, gone when the browser closes. Browsers keep a Secure cookie over https and
 * from localhost only, so in development, over plain http from any other address, the prefix and Secure are left off: a real phone on the same
 * network can then try the service. Production never does that.
 */
@Singleton
public final class Cookies {
    private final Settings settings;

    Cookies(Settings settings) {
        this.settings = settings;
    }

    public Optional<String> read(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(fullName(request, name)).map(Cookie::getValue);
    }

    public Cookie session(HttpRequest<?> request, String name, String value) {
        return Cookie.of(fullName(request, name), value).path("/").httpOnly(true).secure(secure(request)).sameSite(SameSite.Strict);
    }

    /** Takes a session cookie back. */
    public Cookie ended(HttpRequest<?> request, String name) {
        return session(request, name, "").maxAge(0);
    }

    private String fullName(HttpRequest<?> request, String name) {
        return secure(request) ? "__Host-" + name : name;
    }

    private boolean secure(HttpRequest<?> request) {
        return secure(settings.mode(), request.isSecure(), request.getHeaders().get(HttpHeaders.HOST));
    }

    static boolean secure(Settings.Mode mode, boolean https, @Nullable String host) {
        return mode == Settings.Mode.PRODUCTION || https || (host != null && host.matches("localhost(:\\d+)?"));
    }
}
