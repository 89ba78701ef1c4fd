package scot.throughline.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkTokenTest {
    @Test
    void a_token_is_26_letters_and_reads_back_in_either_case() {
        for (var i = 0; i < 1_000; i++) {
            var token = LinkToken.random();
            assertTrue(token.letters().matches("[0-9A-HJKMNP-TV-Z]{26}"));
            assertEquals(Optional.of(token), LinkToken.parse(token.letters()));
            assertEquals(Optional.of(token), LinkToken.parse(token.letters().toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void a_token_has_one_form_only_so_its_spare_bits_must_be_zero() {
        var written = "0".repeat(25);
        assertTrue(LinkToken.parse(written + "4").isPresent());
        for (var spare : "1235".toCharArray()) assertEquals(Optional.empty(), LinkToken.parse(written + spare));
    }

    @Test
    void anything_else_is_no_token() {
        for (var wrong : new String[]{"", "0".repeat(25), "0".repeat(27), "U" + "0".repeat(25), "O" + "0".repeat(25), " " + "0".repeat(25)})
            assertEquals(Optional.empty(), LinkToken.parse(wrong));
    }

    @Test
    void what_the_tables_keep_cannot_be_laid_side_by_side_without_the_token() {
        var token = LinkToken.random();
        assertFalse(Arrays.equals(token.lookup(), token.draftId()));
        assertFalse(Arrays.equals(token.draftId(), token.draftKey()));
    }

    @Test
    void a_token_prints_masked() {
        assertEquals("LinkToken[…]", LinkToken.random().toString());
    }
}
