package scot.throughline.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.database.Role;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.release.ReleaseReport.Line;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scanned;
import scot.throughline.support.Scenario;
import scot.throughline.survey.Family;

/** A code, this device, paper, a poster: each from the worker's tap to the page it leads to. */
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
        var first = "WHERE step = 'first' AND invitation_id = (SELECT id FROM contact.invitation WHERE journey_id = UNHEX('" + journey
                + "'))";
        sql("UPDATE contact.text SET state = 'HELD' " + first);
        assertEquals("/people/" + journey, signedIn(caseholder).postsAsStaff(door(journey, "code"), "").path());
        sql("UPDATE contact.text SET state = 'DELIVERED' " + first);
        assertEquals("Scan this with your phone", signedIn(caseholder).postsAsStaff(door(journey, "code"), "").heading());
    }

    @Test
    void a_colleague_types_in_a_paper_copy_and_the_page_says_who_sees_it() {
        var journey = scenario.person(caseholder, "cpo-supervision");
        var start = signedIn(colleague).postsAsStaff(door(journey, "paper"), "");
        assertTrue(start.path().matches("/[0-9A-Z]{26}"));
        assertTrue(words(start).contains(colleague.name() + " is helping, so they will see your answers."), start::page);
        assertEquals("/thank-you", new Phone(service.url(), start.path().substring(1)).starts().answersAll(question -> List.of()).path());
    }

    @Test
    void the_caseholder_may_not_type_in_what_their_own_person_wrote() {
        var journey = scenario.person(caseholder, "cpo-supervision");
        var refused = signedIn(caseholder).postsAsStaff(door(journey, "paper"), "");
        assertTrue(refused.page().contains("You hold this journey, so somebody else must type it in"));
        assertFalse(refused.page().contains("Type in a paper copy"));
        assertTrue(refused.gets("/people/" + journey).page().contains("Not sent"), "nobody was asked, and no link is used up");
        assertTrue(signedIn(colleague).postsAsStaff(door(journey, "paper"), "").page().contains("is helping"));
    }

    @Test
    void a_blank_copy_asks_what_the_journey_meets_and_says_what_depends_on_what() {
        var copy = signedIn(colleague).gets("/paper/exit?journey-type=cpo-unpaid-work");
        assertTrue(copy.page().contains("Leave this out if you ticked “This was never a problem for me” in question 1."), copy::page);
        assertTrue(copy.page().contains("Did you learn a skill you can use again?"));
        assertFalse(copy.page().contains("Did you have a say in your plan?"));
        assertTrue(words(copy).contains("Put this paper in an envelope."));
        var early = copy.gets("/paper/exit?journey-type=cpo-supervision&ended=early");
        assertTrue(early.page().contains("Your time with us ended early."));
        assertFalse(words(copy.gets("/paper/family")).contains("Not your worker."));
        assertEquals(404, copy.gets("/paper/nothing").status());
    }

    @Test
    void a_poster_leads_to_the_start_of_an_open_link() {
        var poster = signedIn(scenario.administrator()).gets("/posters");
        var address = Scanned.address(poster.page());
        assertEquals(service.url() + "/go/family", address);
        assertTrue(poster.page().contains(address.replace("http://", "")));
        assertEquals("A few questions for family and friends.", anybody().gets("/go/family").heading());
    }

    @Test
    void an_unknown_open_link_is_the_page_of_every_dead_link() {
        var dead = new Phone(service.url(), "0".repeat(26)).opens().page();
        assertEquals(dead, anybody().gets("/go/nothing").page());
        assertEquals(dead, anybody().posts("/start", "door=nothing").page());
    }

    @Test
    void no_page_of_an_open_link_speaks_of_a_text_or_a_worker() {
        var somebody = anybody().gets("/go/family");
        var seen = new StringBuilder(somebody.page());
        assertEquals("", somebody.cookie());
        somebody.posts("/start", "door=family");
        assertFalse(somebody.page().contains("finish later"));
        var left = anybody().posts("/start", "door=family");
        seen.append(somebody.answersAll(question -> List.of()).page());
        assertEquals("/thank-you", somebody.path());
        service.moveTo(service.now().plus(Duration.ofMinutes(40)));
        seen.append(left.gets(left.path()).page());
        assertFalse(Pattern.compile("\\b(text|texts|worker)\\b").matcher(words(seen.toString())).find(), seen::toString);
    }

    @Test
    void no_more_begin_at_an_open_link_in_an_hour_than_the_council_lets() {
        for (var i = 0; i < 60; i++) assertEquals("/check-in/1", anybody().posts("/start", "door=family").path());
        var crowded = anybody().posts("/start", "door=family");
        assertEquals(429, crowded.status());
        assertEquals("Please try again later", crowded.heading());
        service.moveTo(service.now().plus(Duration.ofHours(1)));
        assertEquals("/check-in/1", anybody().posts("/start", "door=family").path());
    }

    @Test
    void ten_at_an_open_link_are_released_apart_from_those_who_were_asked() throws SQLException {
        var before = count("contact.open_invitation WHERE state = 'CLOSED'");
        for (var i = before; i < 10; i++) {
            var somebody = anybody().posts("/start", "door=family");
            var secondTap = somebody.skipsToTheEnd().copy();
            assertEquals("/thank-you", somebody.skips().path());
            assertEquals("/thank-you", secondTap.skips().path());
        }
        assertEquals(10, count("contact.open_invitation WHERE state = 'CLOSED'"), "each once");
        scenario.invited(scenario.person(caseholder, "cpo-supervision"), "exit", caseholder).starts().answersAll(question -> List.of());

        service.moveTo(Instant.parse("2026-07-14T06:00:00Z"));
        var decided = service.release().lines().stream().collect(Collectors.toMap(Line::family, Line::decision));
        assertEquals(Decision.OPENED, decided.get(Family.OPEN));
        assertEquals(Decision.HELD, decided.get(Family.EXIT));
        assertEquals(0, count("intake.pool WHERE family = 'open' AND kind = 'ALL'"));
        assertEquals(10, count("contact.open_invitation WHERE state = 'CLOSED'"), "until what they wrote is weighed");
        service.moveTo(Instant.parse("2026-10-14T06:00:00Z"));
        assertFalse(service.release().broken());
        assertEquals(0, count("contact.open_invitation WHERE state = 'CLOSED'"));
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
                .replaceAll("date=[^]]*]|content-length=[^]]*]|Expires=[^;]*;", "");
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

    private static Phone anybody() {
        return new Phone(service.url(), "");
    }

    private static String words(Phone phone) {
        return words(phone.page());
    }

    private static String words(String page) {
        return page.replaceAll("(?s)<style>.*?</style>|<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static int count(String from) throws SQLException {
        try (var connection = service.connect(Role.OWNER);
                var query = connection.createStatement();
                var found = query.executeQuery("SELECT COUNT(*) FROM " + from)) {
            found.next();
            return found.getInt(1);
        }
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = service.connect(Role.OWNER); var update = connection.createStatement()) {
            assertEquals(1, update.executeUpdate(statement));
        }
    }
}
