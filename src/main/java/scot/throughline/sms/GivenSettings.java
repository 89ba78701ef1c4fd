package scot.throughline.sms;

import io.micronaut.context.exceptions.ConfigurationException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A provider's settings as they are given in the environment. A fault names the setting and never shows its value. */
record GivenSettings(String gateway, Function<String, Optional<String>> settings) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    String matching(String name, String form, String wanted) {
        var value = given(name)
                .orElseThrow(() -> new ConfigurationException("THROUGHLINE_SMS=" + gateway + " needs " + name + ": " + wanted));
        if (!Pattern.matches(form, value)) throw new ConfigurationException(name + " must be " + wanted);
        return value;
    }

    /** Our password goes in every request, so only to this machine may it go in clear. */
    URI overTls(String name, String otherwise) {
        var url = url(name, given(name).orElse(otherwise));
        if ("https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost()))) return url;
        throw new ConfigurationException(name + " must begin with https://");
    }

    static URI url(String name, String written) {
        try {
            var url = URI.create(written);
            if (url.getHost() != null) return url;
        } catch (IllegalArgumentException malformed) {
            // Said below, without what was written.
        }
        throw new ConfigurationException(name + " is not a web address");
    }

    private Optional<String> given(String name) {
        return settings.apply(name.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-')).filter(value -> !value.isBlank());
    }
}
