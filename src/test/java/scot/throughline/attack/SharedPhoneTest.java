package scot.throughline.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;

/**
 * Set up: somebody answers a few questions and puts the phone down. Attack: whoever picks it up goes back, reloads, opens the link again, there or
 * in another browser, at once or after half an hour. Pass: outside the session that gave it, no page shows an answer.
 */
@Tag("slow")
class SharedPhoneTest {
    private static RunningService service;
    private static Scenario scenario;
    private static Actor worker;

    private Phone phone;

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

    @BeforeEach
    void somebody_answers_a_few_questions() {
        phone = scenario.personInvitedTo("induction", worker).starts().picks("NOW.HOME", "2").picks("NOW.ALC", "2").picks("NOW.DRUG", "2");
        assertTrue(phone.gets("/check-in/1").page().contains(" checked"), "their own session shows what it gave");
        assertEquals(List.of("no-store"), phone.last().headers().allValues("Cache-Control"), "and no browser keeps the page");
    }

    @Test
    void another_browser_with_the_link_sees_no_answer_and_ends_the_session() {
        var other = phone.another().starts();
        assertTrue(other.path().startsWith("/check-in/"));
        assertNothingOnAnyPage(other);
        assertNothingOnAnyPage(phone);
    }

    @Test
    void the_same_browser_with_the_link_again_sees_no_answer() {
        phone.opens();
        assertFalse(phone.page().contains(" checked"));
        assertNothingOnAnyPage(phone.starts());
    }

    @Test
    void after_half_an_hour_back_and_reload_show_nothing_and_the_link_goes_on_without_showing_any() {
        service.moveTo(service.now().plus(Duration.ofMinutes(32)));
        assertNothingOnAnyPage(phone);
        assertNothingOnAnyPage(phone.starts());
    }

    @Test
    void after_leave_and_after_later_the_browser_has_nothing() {
        for (var way : List.of("/leave", "/later")) {
            var left = phone.copy().posts(way, "");
            assertTrue(left.last().headers().firstValue("Set-Cookie").orElse("").contains("Max-Age=0"), way);
            assertNothingOnAnyPage(left.withCookie(""));
        }
    }

    @Test
    void after_the_end_nothing_is_shown_there_or_elsewhere() {
        var kept = phone.copy();
        phone.gets("/check-in/1").answersAll(question -> question.startsWith("NOW.") ? List.of("2") : List.of());
        assertEquals("/thank-you", phone.path());
        assertNothingOnAnyPage(phone);
        assertNothingOnAnyPage(kept);
        assertEquals("This check-in has ended", phone.another().opens().heading());
    }

    private static void assertNothingOnAnyPage(Phone phone) {
        var screens = service.surveys().newest("needs-review").orElseThrow().screens().size();
        var pages = Stream.concat(Stream.iterate(1, screen -> screen <= screens, screen -> screen + 1).map(screen -> "/check-in/" + screen),
                Stream.of("/check-in/send", "/share", "/call-back", "/thank-you"));
        pages.forEach(page -> {
            phone.gets(page);
            assertTrue(phone.status() < 500, page);
            assertFalse(phone.page().contains(" checked") || phone.page().contains("name=\"topic\""), page);
        });
    }
}
