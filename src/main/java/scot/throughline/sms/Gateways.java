package scot.throughline.sms;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.value.PropertyResolver;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Chooses the way out to the phones by THROUGHLINE_SMS. */
@Factory
final class Gateways {
    @Singleton
    SmsGateway gateway(@Property(name = "throughline.sms.gateway", defaultValue = "spool") String chosen,
            @Property(name = "throughline.mode", defaultValue = "development") String mode,
            @Property(name = "throughline.home", defaultValue = "var") Path home, JsonMapper json, PropertyResolver settings) {
        return switch (chosen) {
            case "spool" -> {
                if (mode.equals("production"))
                    throw new ConfigurationException("THROUGHLINE_SMS=spool sends no texts: production needs twilio");
                yield new SpoolGateway(home, json);
            }
            case "twilio" -> new TwilioGateway(TwilioSettings.read(name -> settings.getProperty(name, String.class)));
            default -> throw new ConfigurationException("THROUGHLINE_SMS must be spool or twilio, not '" + chosen + "'");
        };
    }
}
