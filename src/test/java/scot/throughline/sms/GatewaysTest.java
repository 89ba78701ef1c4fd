package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.env.DefaultEnvironment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.Origin;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.json.JsonMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewaysTest {
    private static final Map<String, String> WHOLE = Map.of("TWILIO_ACCOUNT_SID", "AC" + "0".repeat(32), "TWILIO_AUTH_TOKEN", "made-up",
            "TWILIO_MESSAGING_SERVICE_SID", "MG" + "0".repeat(32), "TWILIO_BASE_URL", "https://api.ie1.example", "THROUGHLINE_PUBLIC_URL",
            "https://t.example");

    @Test
    void the_setting_chooses_the_gateway() {
        assertInstanceOf(SpoolGateway.class, chosen("spool", "development", WHOLE));
        assertInstanceOf(TwilioGateway.class, chosen("twilio", "production", WHOLE));
        assertEquals("THROUGHLINE_SMS must be spool, twilio or notify",
                refusal(() -> chosen("pigeon", "development", WHOLE)));
    }

    @Test
    void production_does_not_pretend_to_send() {
        assertTrue(refusal(() -> chosen("spool", "production", WHOLE)).contains("THROUGHLINE_SMS=spool sends no texts"));
    }

    @ParameterizedTest
    @CsvSource({"TWILIO_ACCOUNT_SID, SKwrong", "TWILIO_AUTH_TOKEN, two words", "TWILIO_MESSAGING_SERVICE_SID, wrong-MG",
            "TWILIO_BASE_URL, http://far.example",
            "TWILIO_BASE_URL, not an address", "THROUGHLINE_PUBLIC_URL, https://under_score.example"})
    void a_wrong_setting_is_named_and_its_value_is_not(String name, String wrong) {
        var settings = new HashMap<>(WHOLE);
        settings.put(name, wrong);
        var words = refusal(() -> chosen("twilio", "development", settings));

        assertTrue(words.contains(name), words);
        assertFalse(words.contains(wrong), words);
    }

    @ParameterizedTest
    @CsvSource({"TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_MESSAGING_SERVICE_SID"})
    void a_missing_setting_is_named(String name) {
        var settings = new HashMap<>(WHOLE);
        settings.remove(name);

        assertTrue(refusal(() -> chosen("twilio", "development", settings)).contains("needs " + name));
    }

    @Test
    void twilio_itself_is_where_texts_go_unless_told_otherwise() {
        var settings = new HashMap<>(WHOLE);
        settings.remove("TWILIO_BASE_URL");

        assertEquals("https://api.twilio.com", read(settings).baseUrl().toString());
        assertFalse(read(settings).toString().contains("made-up"));
    }

    private static TwilioSettings read(Map<String, String> variables) {
        try (var environment = environment(variables)) {
            return TwilioSettings.read(name -> environment.getProperty(name, String.class));
        }
    }

    private static SmsGateway chosen(String gateway, String mode, Map<String, String> variables) {
        try (var environment = environment(variables)) {
            return new Gateways().gateway(gateway, mode, Duration.ofSeconds(10), Path.of("target"), JsonMapper.createDefault(),
                    environment);
        }
    }

    private static DefaultEnvironment environment(Map<String, String> variables) {
        var environment = new DefaultEnvironment(List::of);
        environment.addPropertySource(
                PropertySource.of("variables", Map.copyOf(variables), PropertyConvention.ENVIRONMENT_VARIABLE, Origin.of("test")));
        environment.start();
        return environment;
    }

    private static String refusal(Runnable start) {
        return Optional.ofNullable(assertThrows(ConfigurationException.class, start::run).getMessage()).orElse("");
    }
}
