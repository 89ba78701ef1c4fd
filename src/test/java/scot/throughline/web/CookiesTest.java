package scot.throughline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.throughline.settings.Settings;

class CookiesTest {
    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, false, localhost:8080,      true", "DEVELOPMENT, false, localhost,           true",
            "DEVELOPMENT, true,  10.0.0.5:8080,       true", "DEVELOPMENT, false, 10.0.0.5:8080,       false",
            "DEVELOPMENT, false, 127.0.0.1:8080,      false", "DEVELOPMENT, false, localhost.example,   false",
            "DEVELOPMENT, false, ,                    false",
            "PRODUCTION,  false, checkin.example.org, true", "PRODUCTION,  false, ,                    true"})
    void a_session_cookie_is_secure_wherever_the_browser_would_keep_it_and_always_in_production(Settings.Mode mode, boolean https,
            String host,
            boolean secure) {
        assertEquals(secure, Cookies.secure(mode, https, host));
    }
}
