package scot.throughline.sms;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.value.PropertyResolver;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Chooses the way out to the phones by THROUGHLINE_SMS. */
@Factory
public final class Gateways {
    private static final String UNKNOWN = "THROUGHLINE_SMS must be spool, twilio or notify";

    /** Refuses a gateway that reaches no phone, or whose settings are not whole, before anything stands on it. */
    public static void refuseUnlessItReachesPhones(String chosen, Function<String, Optional<String>> setting) {
        switch (chosen) {
            case "twilio" -> TwilioSettings.read(setting);
            case "notify" -> NotifySettings.read(setting);
            case "spool" -> throw new ConfigurationException("THROUGHLINE_SMS must name a gateway that reaches phones: twilio or notify");
            default -> throw new ConfigurationException(UNKNOWN);
        }
    }

    @Singleton
    SmsGateway gateway(@Property(name = "throughline.sms.gateway", defaultValue = "spool") String chosen,
            @Property(name = "throughline.mode", defaultValue = "development") String mode,
            @Property(name = "throughline.sms.call", defaultValue = "10s") Duration wholeCall,
            @Property(name = "throughline.home", defaultValue = "./var") Path home, JsonMapper json, PropertyResolver settings) {
        return switch (chosen) {
            case "spool" -> {
                if (mode.equals("production"))
                    throw new ConfigurationException("THROUGHLINE_SMS=spool sends no texts: production needs twilio or notify");
                yield new SpoolGateway(home, json);
            }
            case "twilio" -> new TwilioGateway(twilio(settings), wholeCall);
            case "notify" -> new NotifyGateway(notify(settings));
            default -> throw new ConfigurationException(UNKNOWN);
        };
    }

    @Singleton
    @Requires(property = "throughline.sms.gateway", value = "notify")
    NotifySettings notify(PropertyResolver settings) {
        return NotifySettings.read(name -> settings.getProperty(name, String.class));
    }

    @Singleton
    @Requires(property = "throughline.sms.gateway", value = "twilio")
    TwilioSettings twilio(PropertyResolver settings) {
        return TwilioSettings.read(name -> settings.getProperty(name, String.class));
    }
}
