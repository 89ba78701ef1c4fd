package scot.throughline.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorSecretTest {
    /** That of RFC 6238's own examples. */
    private static final FactorSecret EXAMPLE = new FactorSecret(
            Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037", "20000000000,353130"})
    void codes_are_those_of_the_standard(long second, String code) {
        assertEquals(code, EXAMPLE.codeAt(FactorSecret.stepAt(Instant.ofEpochSecond(second))));
    }

    @Test
    void a_phone_may_be_half_a_minute_out_and_no_more() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var step = FactorSecret.stepAt(now);
        for (var out = -1; out <= 1; out++) assertEquals(OptionalLong.of(step + out), EXAMPLE.stepOf(EXAMPLE.codeAt(step + out), now));
        for (var out : new int[]{-2, 2}) assertEquals(OptionalLong.empty(), EXAMPLE.stepOf(EXAMPLE.codeAt(step + out), now));
        assertEquals(OptionalLong.empty(), EXAMPLE.stepOf("", now));
    }

    @Test
    void an_app_is_told_the_secret_and_nothing_prints_it() {
        var secret = FactorSecret.random();
        assertEquals("otpauth://totp/Throughline:a.b%40c.example?secret=" + secret.letters() + "&issuer=Throughline",
                secret.address("Throughline", "a.b@c.example"));
        assertTrue(secret.letters().matches("[A-Z2-7]{32}") && secret.spelled().matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}"));
        assertEquals("FactorSecret[…]", secret.toString());
    }
}
