package scot.throughline.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
    private static final Redactor REDACTOR = new Redactor(List.of("Moira", "Jim", "Anytown", "East End"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Come to G12 8QQ and see             | Come to [postcode] and see
            I stay at g 12 8 q q these days     | I stay at [postcode] these days
            My number is AB 12 34 56 C          | My number is [insurance number]
            CHI 0101701234 was read out         | CHI [number] was read out
            CHI 010170 1239, mistyped           | CHI [number], mistyped
            ring me on 07700 900321             | ring me on [phone number]
            ring me on +44 7700 900321, please  | ring me on [phone number], please
            ring o7700 9oo321                   | ring [phone number]
            oh seven seven double oh nine       | [phone number]
            write to jim.b@example.com          | write to [email address]
            jim dot b at example dot com        | [email address]
            see facebook.com/bigjim             | see [web address]
            I am @bigjim there                  | I am [web address] there
            it was the 3rd of May 2026          | it was the [date]
            since 3/5/26                        | since [date]
            the Tuesday squad                   | the [date] squad
            Moira's great, jim not              | [name] great, [name] not
            in the east end                     | in the [name]
            I'm the only lassie on the squad    | I'm the only lassie on the squad
            Shorter waits. 2 buses.             | Shorter waits. 2 buses.
            """)
    void what_may_tell_who_wrote_it_is_suggested_for_taking_out_and_a_story_is_missed(String written, String left) {
        assertEquals(left, REDACTOR.redacted(written));
    }

    @Test
    void a_name_within_a_word_stays() {
        assertEquals("Jimmy the jimjams", REDACTOR.redacted("Jimmy the jimjams"));
    }

    @Test
    void the_pieces_of_a_comment_are_the_comment() {
        var written = "Moira rang 07700 900321 on Tuesday, from Anytown.";
        assertEquals(written, String.join("", REDACTOR.pieces(written).stream().map(Redactor.Piece::text).toList()));
    }

    @Test
    void a_quote_has_25_words_at_most_and_neither_numbers_nor_names() {
        assertEquals(Optional.empty(), QuoteRule.fault("word ".repeat(25), REDACTOR));
        assertTrue(QuoteRule.fault("word ".repeat(26), REDACTOR).orElseThrow().contains("this has 26"));
        assertTrue(QuoteRule.fault(" ", REDACTOR).isPresent());
        assertTrue(QuoteRule.fault("I waited 3 weeks", REDACTOR).orElseThrow().contains("no numbers"));
        assertTrue(QuoteRule.fault("It was Moira who helped", REDACTOR).orElseThrow().contains("Moira"));
        assertTrue(QuoteRule.fault("It was [name] who helped", REDACTOR).isPresent());
    }

    @Test
    void words_of_danger_are_found_by_how_they_begin() {
        var danger = new Danger(List.of("suicid", "hurt", "end it all"));
        assertTrue(danger.isIn("I feel SUICIDAL") && danger.isIn("he hurts me") && danger.isIn("end  it all"));
        assertTrue(!danger.isIn("it was not unhurtful") && !danger.isIn("fine"));
    }

    @Test
    void a_theme_of_few_or_of_nearly_all_gets_no_number() {
        assertEquals("fewer than 10, or none", said(9, 40));
        assertEquals("about 20", said(18, 40));
        assertEquals("all but fewer than 10", said(31, 40));
        assertEquals("all but fewer than 10", said(12, 14));
    }

    private static String said(int comments, int read) {
        return ThemeCount.of("anytown", LocalDate.parse("2026-10-14"), "Housing", "2026-27.H1", comments, read).words();
    }
}
