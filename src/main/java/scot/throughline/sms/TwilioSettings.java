package scot.throughline.sms;

import io.micronaut.context.exceptions.ConfigurationException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What Twilio needs to know of us. Checked at start: a fault names the setting and never shows its value. */
record TwilioSettings(String accountSid, String authToken, String messagingServiceSid, URI baseUrl, URI publicUrl) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    static TwilioSettings read(Function<String, Optional<String>> setting) {
        return new TwilioSettings(matching(setting, "TWILIO_ACCOUNT_SID", "AC[0-9a-fA-F]{32}", "AC and 32 hexadecimal digits"),
                matching(setting, "TWILIO_AUTH_TOKEN", "\\S+", "Twilio’s token for the account"),
                matching(setting, "TWILIO_MESSAGING_SERVICE_SID", "MG[0-9a-fA-F]{32}", "MG and 32 hexadecimal digits"),
                overTls("TWILIO_BASE_URL", setting.apply(property("TWILIO_BASE_URL")).orElse("https://api.twilio.com")),
                callable(matching(setting, "THROUGHLINE_PUBLIC_URL", "https?://.+", "the address people reach this service at")));
    }

    /** Where Twilio tells us what became of an attempt. */
    URI callbackFor(Attempt attempt) {
        return publicUrl.resolve("/callbacks/twilio/" + attempt.key());
    }

    private static String matching(Function<String, Optional<String>> setting, String name, String form, String wanted) {
        var value = setting.apply(property(name)).filter(given -> !given.isBlank())
                .orElseThrow(() -> new ConfigurationException("THROUGHLINE_SMS=twilio needs " + name + ": " + wanted));
        if (!Pattern.matches(form, value)) throw new ConfigurationException(name + " must be " + wanted);
        return value;
    }

    /** Our password for Twilio goes in every request, so only to this machine may it go in clear. */
    private static URI overTls(String name, String written) {
        var url = url(name, written);
        if ("https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost()))) return url;
        throw new ConfigurationException(name + " must begin with https://");
    }

    /** Twilio refuses a callback address with an underscore in its host. */
    private static URI callable(String written) {
        var url = url("THROUGHLINE_PUBLIC_URL", written);
        if (url.getHost().contains("_")) throw new ConfigurationException("THROUGHLINE_PUBLIC_URL must have no underscore in its host");
        return url;
    }

    private static URI url(String name, String written) {
        try {
            var url = URI.create(written);
            if (url.getHost() != null) return url;
        } catch (IllegalArgumentException malformed) {
            // Said below, without what was written.
        }
        throw new ConfigurationException(name + " is not a web address");
    }

    private static String property(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    @Override
    public String toString() {
        return "TwilioSettings[…]";
    }
}
