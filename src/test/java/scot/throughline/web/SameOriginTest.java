package scot.throughline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {
    private static final URI PUBLIC = URI.create("https://checkin.example.org");

    @ParameterizedTest
    @CsvSource({
            // what the browser says of itself decides, whatever else it says
            "same-origin, ,                            true", "same-origin, https://evil.example,          true",
            "same-site,   https://checkin.example.org, false", "cross-site,  https://checkin.example.org, false",
            "none,        https://checkin.example.org, false",
            // an older browser says at least where the form was
            ", https://checkin.example.org,            true", ", http://10.0.0.5:8080,                   true",
            ", https://evil.example,                   false", ", http://10.0.0.5:80801,                  false",
            ", null,                                   false",
            ", ,                                       false"})
    void only_our_own_pages_may_change_something(String site, String origin, boolean allowed) {
        assertEquals(allowed, SameOrigin.allows(site, origin, "10.0.0.5:8080", PUBLIC));
    }
}
