package scot.throughline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedLayoutTest {
    @ParameterizedTest
    @ValueSource(strings = {"0123456789ABCDEFGHJKMNPQRS", "0123456789abcdefghjkmnpqrs", "0123456789ABCDEFGHJKMNPQRS0123456789",
            "+447700900123",
            "447700900123", "00447700900123", "07700900123", "07700 900 123", "(07700) 900-123", "+44 (0)7700 900123",
            "ada.reid@council.example"})
    void what_looks_like_a_token_or_a_mobile_number_is_masked(String secret) {
        assertEquals("a … b", MaskedLayout.mask("a " + secret + " b"));
    }

    @Test
    void a_token_is_masked_inside_an_address_too() {
        assertEquals("GET /…?x=1", MaskedLayout.mask("GET /0123456789ABCDEFGHJKMNPQRS?x=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12:00:01.123 INFO scot.throughline.web.Broken 0f1e2d3c GET /people", "2026-11-21 took 7700 ms",
            "01382 000000"})
    void other_words_stay_readable(String line) {
        assertEquals(line, MaskedLayout.mask(line));
    }
}
