package scot.throughline.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.people.OptOuts;
import scot.throughline.sms.MobileNumber;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Tables;

class PreviewTest {
    private static final Pattern FRAME = Pattern.compile("src=\"(/preview/[^\"]+)\"");

    private static RunningService service;
    private static Scenario scenario;
    private static Actor worker;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        worker = scenario.worker("north");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_page_of_every_questionnaire_is_shown_as_people_meet_it_and_nothing_is_kept() {
        var phone = signedIn(worker);
        var before = Tables.of(service).content();
        var questionnaires = Pattern.compile("href=\"(/preview/[^\"]+)\"").matcher(phone.gets("/preview").page()).results()
                .map(found -> found.group(1)).toList();
        assertEquals(service.surveys().questionnaires().size(), questionnaires.size());
        for (var path : questionnaires) {
            var frames = FRAME.matcher(phone.gets(path).page()).results().map(found -> found.group(1)).toList();
            assertTrue(policy(phone).contains("frame-src 'self'"));
            for (var frame : frames) {
                assertEquals(200, phone.gets(frame).status(), frame);
                assertTrue(policy(phone).contains("form-action 'none'") && policy(phone).contains("frame-ancestors 'self'"), frame);
            }
            assertTrue(phone.page().contains("Thank you"));
        }
        assertEquals(before, Tables.of(service).content());
    }

    @Test
    void a_page_or_version_that_is_not_there_is_not_found_and_strangers_see_none() {
        for (var path : List.of("/preview/exit/9", "/preview/none/1", "/preview/exit/1/pages/99", "/preview/exit/1/pages/../start"))
            assertEquals(404, signedIn(worker).gets(path).status(), path);
        assertEquals("/staff/sign-in", new Phone(service.url(), "").gets("/preview/exit/1/pages/1").path());
    }

    @Test
    void staff_try_the_text_on_their_own_phone_with_a_link_that_leads_nowhere() {
        var phone = signedIn(worker).postsAsStaff("/preview/exit/1/text", "mobile=07700+900999&language=en");
        assertTrue(phone.page().contains("Text sent"), phone.heading());
        var text = service.texts().getLast();
        assertTrue(text.contains("/" + "0".repeat(26) + " "));
        assertEquals("This check-in has ended", new Phone(service.url(), "0".repeat(26)).opens().heading());
        assertEquals(List.of(), Tables.of(service).columnsThatSay("7700900999").stream().toList(), "the number is kept nowhere");
    }

    @Test
    void a_number_that_is_none_or_asked_for_no_more_texts_gets_nothing() {
        service.bean(OptOuts.class).stopped(new MobileNumber("+447700900998"), service.now());
        var before = service.texts().size();
        var phone = signedIn(worker);
        assertEquals(422, phone.postsAsStaff("/preview/exit/1/text", "mobile=01234").status());
        assertEquals(422, phone.postsAsStaff("/preview/exit/1/text", "mobile=07700+900998").status());
        assertTrue(phone.page().contains("asked us for no more texts"));
        assertEquals(before, service.texts().size());
        assertFalse(phone.page().contains("Text sent"));
    }

    private static String policy(Phone phone) {
        return phone.last().headers().firstValue("Content-Security-Policy").orElse("");
    }

    private static Phone signedIn(Actor staff) {
        return new Phone(service.url(), "").signsIn(scenario.signInLink(staff));
    }
}
