package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4"})
    void plain_letters_fit_160_alone_and_153_joined(int letters, int parts) {
        assertEquals(parts, new MessageText("a".repeat(letters)).parts());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "70, 1", "71, 2", "134, 2", "135, 3"})
    void one_letter_from_outside_leaves_70_alone_and_67_joined(int letters, int parts) {
        assertEquals(parts, new MessageText("ł" + "a".repeat(letters - 1)).parts());
    }

    @Test
    void a_character_sent_as_a_pair_counts_twice_and_is_never_split_between_parts() {
        assertEquals(1, new MessageText("€".repeat(80)).parts());
        assertEquals(2, new MessageText("€".repeat(81)).parts());
        assertEquals(2, new MessageText("€".repeat(152)).parts());
        assertEquals(3, new MessageText("€".repeat(153)).parts(), "76 pairs leave a place in each part that no pair can use");
        assertEquals(2, new MessageText("a".repeat(152) + "b" + "€".repeat(76)).parts());
        assertEquals(3, new MessageText("a".repeat(152) + "€" + "b".repeat(152)).parts(), "306 places, one of them lost at the seam");
    }

    @Test
    void an_emoji_counts_twice_and_is_never_split_between_parts() {
        assertEquals(1, new MessageText("😀".repeat(35)).parts());
        assertEquals(2, new MessageText("😀".repeat(66)).parts());
        assertEquals(3, new MessageText("😀".repeat(67)).parts());
    }

    @Test
    void lower_case_gaelic_costs_nothing_and_the_character_that_does_is_named() {
        assertEquals(Alphabet.GSM_7, new MessageText("Ciamar a tha thu? àèìòù").alphabet());
        assertEquals(List.of(), new MessageText("Ciamar a tha thu? àèìòù").dearer());
        assertEquals(List.of("À"), new MessageText("À bheil e? À").dearer());
        assertEquals(List.of("’", "–", "…", "😀"), new MessageText("It’s – well… ’ €5 😀").dearer());
        assertEquals(List.of("€", "[", "]"), new MessageText("€5 [yes] €6").dearer());
        assertEquals(Alphabet.UCS_2, new MessageText("á").alphabet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Justice", "your OFFENCE", "offender.", "(payback)", "Court", "probation?", "a sentence", "in order to",
            "criminal", "social work",
            "Social  Worker", "social-work", "orders", "offenders'"})
    void a_text_that_gives_away_what_it_is_about_is_never_made(String words) {
        var refused = assertThrows(IllegalArgumentException.class, () -> new MessageText("https://t.example/SECRET " + words));

        assertFalse(refused.getMessage().contains("SECRET"));
    }

    @Test
    void forbidden_words_are_found_whole_and_each_named_once() {
        assertEquals(List.of("court", "social work"), MessageText.forbiddenIn("COURT, court and Social\nWork"));
        assertEquals(List.of(), MessageText.forbiddenIn("the borders of courtesy, justiceless, social workshop, recorder"));
    }

    @Test
    void a_text_prints_masked() {
        assertEquals("MessageText[…]", new MessageText("https://t.example/SECRET").toString());
    }
}
