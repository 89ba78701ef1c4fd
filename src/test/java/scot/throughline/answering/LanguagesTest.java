package scot.throughline.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.survey.MadeUpSurveys;

/** A check-in in a made-up language from right to left, of which only some is translated. */
class LanguagesTest {
    private static RunningService service;
    private static Scenario scenario;
    private static Actor worker;

    @BeforeAll
    static void start() {
        service = RunningService.withSettings("2026-05-11T10:00:00Z", Map.of("THROUGHLINE_SURVEYS", MadeUpSurveys.folder().toString()));
        scenario = new Scenario(service);
        worker = scenario.worker("north");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_language_chosen_at_the_start_is_that_of_every_page_until_the_end() {
        var phone = scenario.personInvitedTo("exit", worker).opens();
        assertTrue(phone.page().contains("hreflang=\"ar-XA\"") && phone.page().contains(">تجربة</a>"), "offered in its own words");
        assertTrue(isEnglish(phone));

        phone.gets("/" + phone.token() + "?language=ar-XA");
        assertEquals("", phone.cookie());
        assertEquals("كلمات قليلة", phone.heading());
        assertTrue(phone.page().contains("hreflang=\"en\""));

        phone.posts("/start", "token=" + phone.token() + "&language=ar-XA");
        assertEquals("كيف البيت؟", phone.heading());
        assertTrue(phone.page().contains("<span>أحسن</span>"));
        assertTrue(phone.page().contains("<span lang=\"en\" dir=\"ltr\">Worse</span>"), "what nobody translated says that it is English");
        assertTrue(phone.posts(phone.path(), "").page().contains("href=\"#q1\">اختر</a>"));
        assertFalse(isEnglish(phone));

        assertFalse(isEnglish(phone.copy().posts("/later", "")));
        assertFalse(isEnglish(phone.copy().posts("/not-for-me", "token=" + phone.token() + "&language=ar-XA")));
        assertFalse(isEnglish(phone.copy().gets("/privacy?language=ar-XA")));
        phone.skips().answersAll(question -> List.of());
        assertEquals("انتهى", phone.heading());
        assertTrue(isEnglish(phone.another().opens()), "every link that opens nothing gets the same page");
    }

    @Test
    void somebodys_own_language_is_that_of_their_text_and_their_first_page() throws SQLException {
        var journey = scenario.person(worker, "cpo-supervision");
        try (var connection = service.connect(Role.OWNER); var statement = connection.createStatement()) {
            statement.execute("UPDATE contact.person SET language = 'ar-XA'");
        }
        var phone = scenario.invited(journey, "exit", worker);
        assertTrue(service.texts().getLast().contains("كلمات 5: http"), service.texts().getLast());
        assertEquals("كلمات قليلة", phone.opens().heading());
        assertTrue(isEnglish(phone.gets("/" + phone.token() + "?language=en")), "and they may choose another");
        assertFalse(isEnglish(phone.gets("/" + phone.token() + "?language=xx")), "one that is not offered changes nothing");
    }

    @Test
    void a_questionnaire_that_nobody_translated_is_asked_in_english_whatever_is_chosen() {
        var phone = scenario.personInvitedTo("induction", worker).opens();
        assertFalse(phone.page().contains("hreflang"));
        phone.posts("/start", "token=" + phone.token() + "&language=ar-XA");
        assertTrue(isEnglish(phone));
    }

    private static boolean isEnglish(Phone phone) {
        return phone.page().contains("<html dir=\"ltr\" lang=\"en\">");
    }
}
