package scot.throughline.sms;

import io.micronaut.context.exceptions.ConfigurationException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A provider's settings as they are given in the environment. Faults name the setting, never show its value, and are told all at once. */
final class GivenSettings {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final URI NOWHERE = URI.create("https://invalid");

    private final String gateway;
    private final Function<String, Optional<String>> settings;
    private final List<String> faults = new ArrayList<>();

    GivenSettings(String gateway, Function<String, Optional<String>> settings) {
        this.gateway = gateway;
        this.settings = settings;
    }

    String matching(String name, String form, String wanted) {
        var value = given(name);
        if (value.isEmpty()) faults.add("THROUGHLINE_SMS=" + gateway + " needs " + name + ": " + wanted);
        else if (!Pattern.matches(form, value.get())) faults.add(name + " must be " + wanted);
        return value.orElse("");
    }

    /** Our password goes in every request, so only to this machine may it go in clear. */
    URI overTls(String name, String otherwise) {
        var url = url(name, given(name).orElse(otherwise));
        if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost())))
            faults.add(name + " must begin with https://");
        return url;
    }

    /** The address people reach this service at; Twilio refuses to call one with an underscore in its host. */
    URI callable(String name) {
        var written = matching(name, "https?://.+", "the address people reach this service at");
        var url = written.isEmpty() ? NOWHERE : url(name, written);
        if (url.getHost().contains("_")) faults.add(name + " must have no underscore in its host");
        return url;
    }

    void refuseFaulty() {
        if (!faults.isEmpty()) throw new ConfigurationException(String.join("\n  ", faults));
    }

    private URI url(String name, String written) {
        try {
            var url = URI.create(written);
            if (url.getHost() != null) return url;
        } catch (IllegalArgumentException malformed) {
            // Said below, without what was written.
        }
        faults.add(name + " is not a web address");
        return NOWHERE;
    }

    private Optional<String> given(String name) {
        return settings.apply(name.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-')).filter(value -> !value.isBlank());
    }
}
