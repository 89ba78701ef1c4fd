package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.throughline.sms.MobileNumber.Mobile;
import scot.throughline.sms.MobileNumber.Wrong;

class MobileNumbersTest {
    private static final MobileNumbers NUMBERS = new MobileNumbers("development");

    @ParameterizedTest
    @ValueSource(strings = {"07700900123", " 07700 900 123 ", "07700-900-123", "(07700) 900123", "447700900123", "0044 7700 900123",
            "+44 7700 900123",
            "+44 (0)7700 900123", "+44 07700 900123", "7700900123", "7700900123.0", "07700900123.00", "007700900123",
            "07700\u00a0900\u2011123", "\u202a07700 900123\u202c", "0\uff17700900123"})
    void a_number_is_read_as_people_write_it(String written) {
        assertEquals(new Mobile(new MobileNumber("+447700900123")), NUMBERS.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello", "07700900CALL", "07700 900123 ext 5", "07700 900123, 07700 900124", "+"})
    void what_is_no_number_is_called_so(String written) {
        assertEquals(Wrong.NOT_A_NUMBER, NUMBERS.parse(written));
    }

    @ParameterizedTest
    @CsvSource({"07700 90012, TOO_SHORT", "999, TOO_SHORT", "+44 7700 90012, TOO_SHORT", "07700 9001234, TOO_LONG",
            "+44 7700 9001234, TOO_LONG",
            "077009001230770090012307700900123, TOO_LONG", "01111 111111, NO_SUCH_NUMBER", "00000000000, NO_SUCH_NUMBER"})
    void short_long_and_impossible_numbers_are_told_apart(String written, Wrong wrong) {
        assertEquals(wrong, NUMBERS.parse(written));
    }

    @Test
    void each_kind_of_wrong_number_has_words_of_its_own() {
        assertEquals(Wrong.values().length, Arrays.stream(Wrong.values()).map(Wrong::words).distinct().count());
    }

    @Test
    void landlines_foreign_numbers_and_numbers_without_a_phone_are_told_apart() {
        assertEquals(Wrong.LANDLINE, NUMBERS.parse("0131 496 0000"));
        assertEquals(Wrong.NOT_BRITISH, NUMBERS.parse("+33 6 12 34 56 78"));
        assertEquals(Wrong.NOT_BRITISH, NUMBERS.parse("07624 300000"));
        assertEquals(Wrong.NOT_A_MOBILE, NUMBERS.parse("07640 123456"));
        assertEquals(Wrong.NOT_A_MOBILE, NUMBERS.parse("070 1234 5678"));
        assertEquals(Wrong.NOT_A_MOBILE, NUMBERS.parse("0808 157 0000"));
    }

    @Test
    void the_thousand_numbers_kept_for_drama_are_good_for_trying_and_refused_in_production() {
        var production = new MobileNumbers("production");
        IntStream.range(0, 1000).mapToObj("07700 900%03d"::formatted).forEach(written -> {
            assertEquals(new Mobile(new MobileNumber("+44" + written.replace(" ", "").substring(1))), NUMBERS.parse(written));
            assertEquals(Wrong.MADE_UP, production.parse(written));
        });
    }

    @Test
    void a_number_prints_masked_and_shows_its_last_four_digits_when_asked() {
        var number = new MobileNumber("+447700900123");

        assertEquals("07… …123", number.toString());
        assertEquals("Mobile[number=07… …123]", new Mobile(number).toString());
        assertEquals("0123", number.lastFour());
    }

    @Test
    void a_number_that_was_never_checked_is_refused_without_being_repeated() {
        var refused = assertThrows(IllegalArgumentException.class, () -> new MobileNumber("+441314960000"));

        assertFalse(refused.getMessage().contains("1314960000"));
    }
}
