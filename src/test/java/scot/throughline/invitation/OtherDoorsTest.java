package scot.throughline.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.database.Role;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scanned;
import scot.throughline.support.Scenario;

/** A code, this device, paper: each from the worker's tap to the page it leads to. */
class OtherDoorsTest {
    private static RunningService service;
    private static Scenario scenario;
    private static Actor caseholder;
    private static Actor colleague;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        caseholder = scenario.worker("north");
        colleague = scenario.worker("north");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void nextDay() {
        service.moveTo(service.now().plus(Duration.ofDays(1)));
    }

    @Test
    void a_code_opens_the_questions_on_another_phone_and_needs_no_text() {
        var journey = scenario.person(caseholder, "cpo-supervision");
        var screen = signedIn(caseholder).postsAsStaff(door(journey, "code"), "");
        assertEquals("Scan this with your phone", screen.heading());
        assertEquals("no-store", screen.last().headers().firstValue("Cache-Control").orElse(""));

        var phone = scans(screen).opens();
        assertEquals("A short survey about your time with us.", phone.heading());
        assertEquals("/thank-you", phone.starts().answersAll(question -> List.of()).path());
        assertTrue(screen.gets("/people/" + journey).page().contains("Given in person"));
        assertFalse(screen.page().contains(phone.token()));
    }

    @Test
    void each_person_has_one_link_a_day_whichever_door_it_is() {
        var journey = scenario.person(caseholder, "cpo-supervision");
        var screen = signedIn(caseholder);
        assertEquals("Scan this with your phone", screen.postsAsStaff(door(journey, "code"), "").heading());
        for (var door : List.of("code", "here")) {
            screen.postsAsStaff(door(journey, door), "");
            assertTrue(screen.page().contains("This person had a link today"), door);
        }
        assertTrue(signedIn(colleague).postsAsStaff(door(journey, "paper"), "").page().contains("This person had a link today"));
        nextDay();
        assertEquals("Scan this with your phone", signedIn(caseholder).postsAsStaff(door(journey, "code"), "").heading());
    }

    @Test
    void a_worker_sees_the_same_whether_somebody_answered_or_not_or_the_invitation_is_gone() throws SQLException {
        var answered = scenario.person(caseholder, "cpo-supervision");
        scenario.invited(answered, "exit", caseholder).starts().answersAll(question -> List.of());
        var silent = scenario.person(caseholder, "cpo-supervision");
        scenario.invited(silent, "exit", caseholder);
        var cleared = scenario.person(caseholder, "cpo-supervision");
        scenario.invited(cleared, "exit", caseholder);
        sql("DELETE FROM contact.invitation WHERE journey_id = UNHEX('" + cleared + "')");

        assertEquals(personPage(silent), personPage(answered));
        var seen = seenOf(silent);
        assertEquals(seen, seenOf(answered));
        assertEquals(seen, seenOf(cleared));
    }

    @Test
    void behind_a_finished_link_is_the_page_of_every_dead_link() {
        var journey = scenario.person(caseholder, "cpo-supervision");
        var ended = scenario.invited(journey, "exit", caseholder).starts().answersAll(question -> List.of()).another().opens();
        var scanned = scans(signedIn(caseholder).postsAsStaff(door(journey, "code"), "")).opens();
        assertEquals(ended.page(), scanned.page());
    }

    @Test
    void handing_over_signs_the_worker_out_first() {
        var journey = scenario.person(caseholder, "cpo-supervision");
        var device = signedIn(caseholder);
        var cookie = device.cookie();
        device.postsAsStaff(door(journey, "here"), "");
        assertEquals("Hand the device over now", device.heading());
        assertFalse(device.page().contains("Sign out<"));
        assertNotEquals(cookie, device.cookie());
        var start = device.page().replaceAll("(?s).*href=\"(/[0-9A-Z]{26})\".*", "$1");
        assertEquals("A short survey about your time with us.", device.gets(start).heading());
        assertEquals("Sign in", new Phone(service.url(), "").withCookie(cookie).gets("/people/" + journey).heading());
    }

    @Test
    void a_text_that_waits_shuts_the_other_doors_because_it_would_never_leave_after_an_answer() throws SQLException {
        var journey = scenario.person(caseholder, "cpo-supervision");
        scenario.invited(journey, "exit", caseholder);
        var first = "WHERE invitation_id = (SELECT id FROM contact.invitation WHERE journey_id = UNHEX('" + journey + "'))";
        sql("UPDATE contact.text SET state = 'HELD' " + first);
        assertEquals("/people/" + journey, signedIn(caseholder).postsAsStaff(door(journey, "code"), "").path());
        sql("UPDATE contact.text SET state = 'DELIVERED' " + first);
        assertEquals("Scan this with your phone", signedIn(caseholder).postsAsStaff(door(journey, "code"), "").heading());
    }

    @Test
    void another_teams_worker_opens_no_door() {
        var journey = scenario.person(caseholder, "cpo-supervision");
        var stranger = signedIn(scenario.worker("south"));
        for (var door : List.of("code", "here", "paper")) assertEquals(404, stranger.postsAsStaff(door(journey, door), "").status(), door);
    }

    /** Everything a worker meets on two days, without what names the person or is a token. */
    private static String seenOf(Id journey) {
        var seen = new StringBuilder();
        var screen = signedIn(caseholder);
        seen.append(screen.gets("/people/" + journey + "/doors/exit").page());
        seen.append(screen.postsAsStaff(door(journey, "code"), "").status()).append(screen.page()).append(screen.last().headers().map());
        seen.append(screen.postsAsStaff(door(journey, "code"), "").status()).append(screen.page());
        var now = service.now();
        service.moveTo(now.plus(Duration.ofDays(1)));
        screen = signedIn(caseholder);
        seen.append(screen.postsAsStaff(door(journey, "here"), "").status()).append(screen.page()).append(screen.last().headers().map());
        service.moveTo(now);
        return anybody(seen.toString(), journey);
    }

    private static String personPage(Id journey) {
        return anybody(signedIn(caseholder).gets("/people/" + journey).page(), journey);
    }

    private static String anybody(String seen, Id journey) {
        return seen.replace(journey.toString(), "journey").replaceAll("(nds in|ending) \\d{4}", "number")
                .replaceAll(" d=\"[^\"]+\"", " code").replaceAll("viewBox=\"[^\"]+\"", "").replaceAll("/[0-9A-Z]{26}", "/token")
                .replaceAll("date=[^]]*]|content-length=[^]]*]", "");
    }

    private static String door(Id journey, String door) {
        return "/people/" + journey + "/doors/exit/" + door;
    }

    private static Phone signedIn(Actor staff) {
        return new Phone(service.url(), "").signsIn(scenario.signInLink(staff));
    }

    private static Phone scans(Phone screen) {
        return new Phone(service.url(), Scanned.address(screen.page()).replaceAll(".*/", ""));
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = service.connect(Role.OWNER); var update = connection.createStatement()) {
            assertEquals(1, update.executeUpdate(statement));
        }
    }
}
