package scot.throughline.web;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a request comes from. Anybody can write a header, so only a proxy named in the settings is believed about who is behind it. */
@Context
public final class Callers {
    private static final String FORWARDED = "X-Forwarded-For";

    private final Set<InetAddress> proxies;

    public Callers(@Property(name = "throughline.proxies", defaultValue = "") List<String> proxies) {
        this.proxies = proxies.stream().filter(written -> !written.isBlank())
                .map(written -> address(written).orElseThrow(
                        () -> new ConfigurationException("THROUGHLINE_PROXIES names addresses, like 127.0.0.1,::1")))
                .collect(Collectors.toSet());
    }

    public InetAddress of(HttpRequest<?> request) {
        return behind(request.getRemoteAddress().getAddress(), request.getHeaders().getAll(FORWARDED));
    }

    /** Whether it is a proxy of ours, behind which there are many. */
    boolean isProxy(InetAddress peer) {
        return proxies.contains(peer);
    }

    /** Whether it is the address of one machine, and not of whoever comes. */
    public static boolean isOneAddress(String written) {
        return address(written).filter(address -> !address.isAnyLocalAddress()).isPresent();
    }

    /** Whether only this machine gets there. */
    public static boolean isLoopback(String host) {
        return host.equals("localhost") || address(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** Whether it comes from this machine, and through no proxy, or from one of these addresses. */
    public boolean isHereOrOneOf(List<String> addresses, HttpRequest<?> request) {
        var caller = of(request);
        return caller.isLoopbackAddress() || addresses.stream().flatMap(written -> address(written).stream()).anyMatch(caller::equals);
    }

    /** The nearest address that is no proxy of ours: each proxy adds whom it heard from at the end. */
    InetAddress behind(InetAddress peer, List<String> forwarded) {
        var nearest = peer;
        for (var written : Arrays.asList(String.join(",", forwarded).split(",")).reversed()) {
            var before = proxies.contains(nearest) ? address(written) : Optional.<InetAddress>empty();
            if (before.isEmpty()) break;
            nearest = before.get();
        }
        return nearest;
    }

    static Optional<InetAddress> address(String written) {
        try {
            return Optional.of(InetAddress.ofLiteral(written.strip()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
