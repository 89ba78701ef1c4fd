package scot.throughline.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.throughline.answering.QuestionPage.Wrong;
import scot.throughline.support.Looked;
import scot.throughline.survey.Language;
import scot.throughline.survey.Language.Direction;

class PublicPagesTest {
    /** Words that would tell a flatmate what this is about. */
    private static final Pattern TELLING = Pattern.compile(
            "(?i)\\b(justice|offen[cd]e[rs]?|payback|courts?|probation|sentences?|orders?|criminals?|crimes?|social work\\w*)\\b");

    @TestFactory
    Stream<DynamicTest> every_page_is_valid_html() {
        return each((name, html) -> assertEquals("", Looked.invalid(html)));
    }

    @Test
    void the_html_checker_does_find_faults() throws Exception {
        assertTrue(Looked.invalid(page("start").replace("</form>", "")).contains("error"));
    }

    @TestFactory
    Stream<DynamicTest> every_page_can_be_left_and_offers_somebody_to_talk_to() {
        return each((name, html) -> {
            assertTrue(html.contains("<form method=\"post\" action=\"/leave\">"));
            assertTrue(html.contains("Need to talk?"));
            assertTrue(html.contains("<bdi dir=\"ltr\">116 123</bdi>"));
            assertTrue(html.contains("Made-up data"));
        });
    }

    @TestFactory
    Stream<DynamicTest> no_title_or_preview_says_what_it_is_about() {
        return each((name, html) -> {
            var head = html.substring(0, html.indexOf("<style>"));
            assertEquals(PublicPages.named(name).linkedTo(), head.contains("<meta property=\"og:title\" content=\"Your check-in\">"));
            assertFalse(TELLING.matcher(head).find());
            assertTrue(html.contains("Your check-in</title>"));
        });
    }

    @Test
    void the_start_page_does_not_say_what_it_is_about() {
        for (var name : List.of("start", "start-leaves-copy", "ended", "not-for-me", "session-over")) {
            var told = TELLING.matcher(visible(page(name)));
            assertFalse(told.find(), () -> name + " says " + told.group());
        }
    }

    @Test
    void the_start_page_makes_the_promise_word_for_word() {
        assertTrue(visible(page("start"))
                .contains("We lock your answers and mix them with nine or more other people's, so nobody who reads the results"
                        + " can tell which are yours. Not your worker. Not anyone who makes decisions about you. If fewer than ten people answer, we wipe them"
                        + " unread. We know if you have finished, so we can stop texting you about this one."));
    }

    @Test
    void only_a_questionnaire_that_leaves_a_copy_asks_about_it() {
        assertTrue(visible(page("start-leaves-copy")).contains("Don't keep my answers to compare later"));
        assertFalse(visible(page("start")).contains("compare later"));
    }

    @Test
    void the_token_is_in_a_form_and_never_in_an_address() {
        for (var name : List.of("start", "not-for-me")) {
            var letters = PublicPages.token().letters();
            assertTrue(page(name).contains("name=\"token\" value=\"" + letters + "\""));
            assertFalse(page(name).replace("value=\"" + letters, "").contains(letters));
        }
    }

    @Test
    void nothing_is_chosen_until_the_person_chooses_and_back_shows_what_was_given() {
        assertFalse(page("pick-one").contains(" checked"));
        assertEquals(1, page("ladder").split(" checked", -1).length - 1);
        assertTrue(page("ladder").contains("value=\"2\" checked"));
    }

    @Test
    void an_error_is_in_the_title_above_the_heading_and_beside_the_question_and_names_no_question_in_its_address() {
        var html = page("pick-one-wrong");
        assertTrue(html.contains("<title>Error: Question 3 of 8 – Your check-in</title>"));
        assertTrue(html.contains("tabindex=\"-1\" autofocus"));
        assertTrue(html.contains("href=\"#q1\">" + Wrong.NOTHING_CHOSEN.wording().english()));
        assertTrue(html.contains("id=\"q1-error\">" + Wrong.NOTHING_CHOSEN.wording().english()));
    }

    @Test
    void a_form_says_what_it_answers_so_that_it_can_be_sent_again() {
        for (var field : List.of("questionnaire\" value=\"exit", "version\" value=\"1", "language\" value=\"en", "question\" value=\"U5")) {
            assertTrue(page("pick-many").contains("<input type=\"hidden\" name=\"" + field + "\">"), field);
        }
        assertTrue(page("unavailable").contains("<input type=\"hidden\" name=\"U5\" value=\"CARE\">"));
    }

    @Test
    void what_was_typed_comes_back_as_text_and_not_as_markup() {
        assertTrue(page("text-wrong").contains("More &lt;b&gt;buses&lt;/b&gt; &amp; &quot;later&quot; hours."));
    }

    @Test
    void a_page_prints_no_answer_and_no_token() {
        PublicPages.all().values().forEach(page -> {
            assertFalse(page.toString().contains(PublicPages.token().letters()));
            assertFalse(page.toString().contains("TRAVEL"));
            assertFalse(page.toString().contains("buses"));
        });
    }

    @Test
    void every_fixed_word_has_a_key_so_nothing_stays_english_in_a_whole_language() {
        var language = FixedWords.madeUp();
        PublicPages.all(language.tag()).forEach((name, page) -> {
            var html = PublicPages.html(page, language).replaceAll("(?s)<(script|style|textarea).*?</\\1>", "");
            assertTrue(html.contains("<html dir=\"rtl\" lang=\"ar-XA\">"), name);
            var translated = html.replaceAll("(?s)<([a-z0-9]+)[^>]* lang=\"(en|pl)\".*?</\\1>", "").replace("Anytown Council", "")
                    .replace("Sam Reid", "");
            assertEquals("", visible(translated).replaceAll("[^A-Za-z]+", " ").strip(), name);
        });
    }

    @Test
    void a_language_file_translates_words_that_exist_and_fills_the_places_they_have() {
        var english = FixedWords.all();
        FixedWords.read().pages().forEach((key, words) -> {
            assertTrue(english.containsKey(key), key);
            assertEquals(FixedWords.places(english.getOrDefault(key, "")), FixedWords.places(words), key);
        });
        assertFalse(FixedWords.templates().stream().anyMatch(html -> html.matches("(?s).*<th:block[^>]* t:say=.*")),
                "a block has no tag that could say its language");
    }

    @Test
    void what_has_no_translation_says_that_it_is_english_and_numbers_do_not_flip() {
        var language = FixedWords.read();
        assertTrue(PublicPages.html(new ThankYouPage(false, false, null), language).contains("<h1>انتهى</h1>"));
        assertTrue(PublicPages.html(new EndedPage(), language).contains("<h1 lang=\"en\" dir=\"ltr\">This check-in has ended</h1>"));
        assertTrue(PublicPages.html(PublicPages.named("start"), language).contains("<b><bdi dir=\"ltr\">999</bdi></b>"));
        assertTrue(PublicPages.html(LaterPage.of(Instant.parse("2026-12-03T23:59:00Z"), language.tag()), language)
                .contains("<b><bdi dir=\"ltr\">23:59</bdi></b>"));
    }

    @Test
    void what_a_language_file_says_is_text_and_not_markup() {
        var language = new Language("xx", "X", Direction.LTR, Map.of("thank-you.heading", "<i>&amp; [1] {day}"));
        assertTrue(PublicPages.html(new ThankYouPage(false, false, null), language)
                .contains("<h1>&lt;i&gt;&amp;amp; <b><bdi dir=\"ltr\">1</bdi></b> {day}</h1>"));
    }

    @Test
    void the_headers_are_those_of_the_design() {
        var sheet = PublicPages.STYLESHEET;
        assertEquals(
                Map.of("Referrer-Policy", "no-referrer", "Cache-Control", "no-store", "Content-Security-Policy",
                        "default-src 'none'; style-src '" + sheet.hash() + "'; script-src '" + PublicPages.SCRIPT.hash()
                                + "'; form-action 'self' https://www.metoffice.gov.uk; frame-ancestors 'none'; base-uri 'none'",
                        "X-Content-Type-Options", "nosniff", "X-Robots-Tag", "noindex, nofollow"),
                PublicHeaders.of(sheet, PublicPages.SCRIPT, URI.create("https://www.metoffice.gov.uk/forecast"), false).all());
        assertEquals("max-age=31536000; includeSubDomains",
                PublicHeaders.of(sheet, PublicPages.SCRIPT, URI.create("https://www.metoffice.gov.uk"), true).all()
                        .get("Strict-Transport-Security"));
    }

    @Test
    void a_page_carries_the_rules_of_what_stands_on_it_and_no_others() {
        var sheet = PublicPages.STYLESHEET.usedBy("answering/thank-you").css();
        assertTrue(sheet.contains(".calm{") && sheet.contains("h1{") && sheet.contains("@media (prefers-color-scheme:dark){:root{"), sheet);
        assertFalse(sheet.contains("textarea") || sheet.contains(".choice") || sheet.contains("{}"), sheet);
        assertTrue(PublicPages.STYLESHEET.usedBy("answering/question").css().contains(".button--main{"));
    }

    @ParameterizedTest
    @CsvSource({"#4a2c6b,#ffffff", "#ffd200,#000000", "#000000,#ffffff", "#ffffff,#000000"})
    void the_councils_name_can_be_read_on_its_colour(String colour, String name) {
        assertTrue(Stylesheet.in(colour).css().startsWith(":root{--council:" + colour + ";--on-council:" + name + "}"));
    }

    @Test
    void a_colour_that_is_not_one_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Stylesheet.in("red;} body {"));
    }

    private interface Check {
        void of(String name, String html) throws Exception;
    }

    private static Stream<DynamicTest> each(Check check) {
        return PublicPages.all().entrySet().stream()
                .map(page -> dynamicTest(page.getKey(), () -> check.of(page.getKey(), PublicPages.html(page.getValue()))));
    }

    private static String page(String name) {
        return PublicPages.html(PublicPages.named(name));
    }

    private static String visible(String html) {
        var body = html.substring(html.indexOf("<body>"));
        return body.replaceAll("<[^>]+>", " ").replace("&#39;", "'").replaceAll("\\s+", " ");
    }
}
