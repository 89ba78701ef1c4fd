package scot.throughline.sms;

import com.twilio.security.RequestValidator;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells Twilio's own calls from anybody else's. It signs the address it was given and every field it sends, so the address is ours as configured,
 * whatever the request's headers say, and a field that comes twice is refused. There is no clock in it: a true call may come again.
 */
@Singleton
@Requires(beans = TwilioSettings.class)
final class TwilioSignature {
    private final TwilioSettings settings;
    private final RequestValidator validator;

    TwilioSignature(TwilioSettings settings) {
        this.settings = settings;
        this.validator = new RequestValidator(settings.authToken());
    }

    /** The fields of a call that is Twilio's; empty for any other. */
    Optional<Map<String, String>> proven(String about, @Nullable String signature, @Nullable String form) {
        if (signature == null || form == null) return Optional.empty();
        return fields(form).filter(fields -> validator.validate(settings.callback(about).toString(), fields, signature));
    }

    private static Optional<Map<String, String>> fields(String form) {
        var fields = new HashMap<String, String>();
        try {
            for (var pair : form.split("&", -1)) {
                var halves = pair.split("=", 2);
                var value = halves.length == 2 ? URLDecoder.decode(halves[1], StandardCharsets.UTF_8) : "";
                if (fields.put(URLDecoder.decode(halves[0], StandardCharsets.UTF_8), value) != null) return Optional.empty();
            }
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return Optional.of(fields);
    }
}
