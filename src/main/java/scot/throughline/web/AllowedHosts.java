package scot.throughline.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.throughline.settings.Settings;

/**
 * Answers only under the name that people's phones know. Whoever watches over the service may ask after its health by this machine's names too, or by
 * one of theirs; while developing a phone on the same network may come by address.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
public final class AllowedHosts implements Ordered {
    private static final int HIGHEST_PORT_LENGTH = 5;

    private final Settings settings;
    private final List<String> watchers;

    AllowedHosts(Settings settings, @Property(name = "throughline.hosts", defaultValue = "") List<String> watchers) {
        this.settings = settings;
        this.watchers = watchers.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty()).toList();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuseOthers(HttpRequest<?> request) {
        var named = request.getHeaders().getAll(HttpHeaders.HOST);
        var allowed = named.size() == 1 && allows(host(named.getFirst()), request.getPath());
        return allowed ? null : HttpResponse.status(HttpStatus.MISDIRECTED_REQUEST);
    }

    /** Whether somebody came by the name that is in people's links, so from outside. */
    public boolean isPublic(HttpRequest<?> request) {
        var host = host(String.valueOf(request.getHeaders().get(HttpHeaders.HOST)));
        return host.equals(publicHost()) && !isThisMachine(host);
    }

    boolean allows(String host, String path) {
        if (host.equals(publicHost())) return true;
        if (isForWatchers(path) && (isThisMachine(host) || watchers.contains(host))) return true;
        return !settings.inProduction() && isNear(host);
    }

    private String publicHost() {
        return host(settings.publicUrl().getAuthority());
    }

    private static boolean isForWatchers(String path) {
        return path.equals("/metrics") || path.startsWith("/health/");
    }

    /** Without its port, and an IPv6 address without its brackets. */
    static String host(String written) {
        return written.replaceFirst(":\\d{1," + HIGHEST_PORT_LENGTH + "}$", "").replaceFirst("^\\[(.*)]$", "$1").toLowerCase(Locale.ROOT);
    }

    private static boolean isThisMachine(String host) {
        return Callers.isLoopback(host);
    }

    private static boolean isNear(String host) {
        return isThisMachine(host) || Callers.address(host).filter(AllowedHosts::isPrivate).isPresent();
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isSiteLocalAddress() || address.isLinkLocalAddress();
    }

    @Override
    public int getOrder() { return ServerFilterPhase.FIRST.order(); }
}
