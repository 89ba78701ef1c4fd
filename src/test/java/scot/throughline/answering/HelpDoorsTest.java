package scot.throughline.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.database.Role;
import scot.throughline.help.HelpRequests;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Tables;

/** What a person may do around Send: local help, sharing with their worker, a call back, seeing what they sent. */
class HelpDoorsTest {
    private static final String NOT_ANONYMOUS = "This one is not anonymous: it has your name on it.";

    private static RunningService service;
    private static Scenario scenario;
    private static Actor worker;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z"); // a Monday
        scenario = new Scenario(service);
        worker = scenario.worker("north");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void only_what_is_hard_is_offered_and_local_help_is_shown_for_what_is_picked() {
        var phone = review().starts();
        answersAllButHelp(phone, List.of("NOW.HOME", "NOW.MON", "NOW.HOPE"));
        assertEquals(List.of("HELP"), phone.asked());
        assertTrue(phone.page().contains("value=\"HOME\"") && phone.page().contains("value=\"MON\""));
        assertFalse(phone.page().contains("value=\"ALC\""));
        assertEquals(422, phone.copy().picks("HELP", "ALC").status());

        phone.picks("HELP", "HOME", "HOPE");
        assertEquals("/check-in/send", phone.path());
        assertTrue(phone.page().contains("Anytown Housing Options") && phone.page().contains("We have no number for this yet"));
        assertFalse(phone.page().contains("Anytown Money Advice"));
        assertTrue(phone.page().contains("href=\"/share\"") && phone.page().contains("href=\"/call-back\""));

        phone.gets("/check-in/12").picks("HELP", "NONE");
        assertFalse(phone.page().contains("href=\"/share\""));
        assertTrue(phone.page().contains("href=\"/call-back\""));
        assertEquals("/thank-you", phone.posts("/check-in/send", "").path());
    }

    @Test
    void somebody_with_nothing_hard_is_not_asked_about_help_and_back_leads_to_the_last_question_they_met() {
        var phone = review().starts();
        answersAllButHelp(phone, List.of());
        assertEquals("/check-in/send", phone.path());
        assertTrue(phone.page().contains("href=\"/check-in/11\""));
        assertEquals("/check-in/1", phone.gets("/check-in/1").path());
    }

    @Test
    void the_page_before_send_cannot_be_reached_before_everything_is_answered() {
        var phone = review().starts().picks("NOW.HOME", "1");
        assertEquals("/check-in/2", phone.gets("/check-in/send").path());
        assertEquals("/check-in/2", phone.posts("/check-in/send", "").path());
        assertEquals("/check-in/2", phone.gets("/share").path());
        var exit = exit().starts();
        assertEquals("/check-in/1", exit.posts("/check-in/send", "").path());
    }

    @Test
    void who_comes_back_sees_no_topic_of_before_and_may_share_none() {
        var first = review().starts();
        answersAllButHelp(first, List.of("NOW.HOME"));
        first.picks("HELP", "HOME").posts("/later", "");

        var second = first.another().starts();
        assertEquals(List.of("HELP"), second.asked());
        assertTrue(second.page().contains("value=\"ALC\""), "everything is offered, so that nothing is given away");
        assertFalse(second.page().contains(" checked"));
        second.picks("HELP", "NONE");
        assertFalse(second.page().contains("Your home"));
        second.posts("/share", "topic=HOME");
        assertEquals("Before you send", second.heading());

        second.posts("/check-in/send", "show=yes");
        assertTrue(second.page().contains("Would you like help"));
        assertFalse(second.page().contains("How is your home now?"), "only what this session gave is shown");
    }

    @Test
    void the_answers_are_shown_once_on_the_reply_itself() {
        var phone = review().starts();
        answersAllButHelp(phone, List.of("NOW.HOME"));
        phone.picks("HELP", "HOME");
        var secondTap = phone.copy();
        phone.posts("/check-in/send", "show=yes");

        assertEquals(200, phone.status());
        assertEquals("Your answers are sent", phone.heading());
        assertTrue(phone.page().contains("How is your home now?") && phone.page().contains("I have no place to stay."));
        assertFalse(phone.page().contains("I have a place, but only for a short time."));
        assertEquals(List.of("no-store"), phone.last().headers().allValues("Cache-Control"));
        assertEquals("/thank-you", secondTap.posts("/check-in/send", "show=yes").path());
        assertEquals("/thank-you", phone.copy().posts("/check-in/send", "show=yes").path(), "reload");
        assertEquals("/thank-you", phone.copy().gets("/check-in/send").path(), "Back");
        assertEquals(Set.of(), Tables.of(service).columnsThatSay("I have no place"));
    }

    @Test
    void sharing_passes_on_the_topics_left_ticked_and_nothing_else_and_asking_again_changes_it() {
        var colleague = scenario.worker("south");
        var phone = invited("induction", colleague).starts();
        answersAllButHelp(phone, List.of("NOW.HOME", "NOW.ALC"));
        phone.picks("HELP", "HOME", "ALC").gets("/share");
        assertTrue(phone.page().contains(NOT_ANONYMOUS) && phone.page().contains("they will know that you opened this"));
        assertEquals(2, phone.page().split(" checked", -1).length - 1);

        assertEquals(422, phone.posts("/share", "").status());
        phone.posts("/share", "topic=HOME&topic=ALC");
        assertTrue(phone.page().contains("Your answers are not sent yet"));
        phone.posts("/share", "topic=ALC&topic=MON");

        var list = asks(colleague);
        assertTrue(list.contains("Help with: Drinking"), list);
        assertFalse(list.contains("Your home") || list.contains("Money"));
        assertFalse(asks(worker).contains("Help with: Drinking"), "another team's worker");
        assertEquals(Set.of(), Tables.of(service).columnsThatSay("ALC,"));
    }

    @Test
    void a_call_back_can_be_asked_for_before_the_end_before_send_and_after() {
        var team = scenario.worker("east");
        var before = invited("exit", team).starts();
        assertTrue(before.page().contains("href=\"/call-back\""));
        before.gets("/call-back");
        assertTrue(before.page().contains(NOT_ANONYMOUS) && before.page().contains("they will know that you opened this"));
        before.posts("/call-back", "time=morning");
        assertTrue(before.page().contains("We will tell your worker") && before.page().contains("They should call within 5 working days."));
        assertTrue(before.page().contains("href=\"/check-in/1\""));

        var atSend = invited("induction", team).starts();
        answersAllButHelp(atSend, List.of());
        atSend.posts("/call-back", "time=afternoon");
        assertTrue(atSend.page().contains("href=\"/check-in/send\""));

        var after = invited("exit", team).starts();
        after.answersAll(question -> List.of());
        assertTrue(after.page().contains("href=\"/call-back\""));
        assertEquals("Ask for a call back", after.posts("/call-back", "time=never").heading());
        after.posts("/call-back", "time=any").posts("/call-back", "time=any");
        assertTrue(after.page().contains("You can close this page now"));

        var list = asks(team);
        for (var asked : List.of("A call back, in the morning", "A call back, in the afternoon", "A call back, any time"))
            assertEquals(1, list.split("<td[^>]*>" + asked, -1).length - 1, list);
    }

    @Test
    void the_right_to_ask_lasts_half_an_hour_and_cannot_be_made_up() {
        var cookies = service.bean(SessionCookies.class);
        var person = Optional.of(Id.random());
        var value = cookies.done(HttpRequest.GET("/").header("Host", "localhost"), "en", person, service.now()).getValue();

        assertEquals(person, finished(value, Duration.ofMinutes(29)));
        assertEquals(Optional.empty(), finished(value, Duration.ofMinutes(30)));
        var other = value.replace(value.charAt(20), value.charAt(20) == 'A' ? 'B' : 'A');
        for (var forged : List.of("done", "done.", "done.en", "done.en." + person.get(), "done.en." + "A".repeat(95), other))
            assertEquals(Optional.empty(), finished(forged, Duration.ZERO), forged);
    }

    @Test
    void whoever_is_no_longer_known_is_not_told_whose_it_was() {
        var phone = exit().starts();
        phone.answersAll(question -> List.of());
        assertEquals("Open the link in your text again", phone.another().gets("/call-back").heading());
        var now = service.now();
        service.moveTo(now.plus(Duration.ofMinutes(31)));
        assertEquals("/thank-you", phone.gets("/call-back").path());
        assertFalse(phone.page().contains("href=\"/call-back\""));
        service.moveTo(now);
    }

    @Test
    void done_or_a_month_deletes_it_and_leaves_a_count_without_a_name() throws SQLException {
        var team = scenario.worker("unpaid-work");
        for (var time : List.of("any", "morning", "afternoon")) invited("exit", team).starts().posts("/call-back", "time=" + time);
        assertTrue(asks(team).contains("18 May 2026"), "five working days");
        var now = service.now();

        done(team, "any time");
        assertFalse(asks(team).contains("any time"));
        service.moveTo(now.plus(Duration.ofDays(8)));
        assertTrue(asks(team).contains("18 May 2026, overdue"));
        done(team, "in the morning");
        service.bean(HelpRequests.class).forgetOld(LocalDate.of(2026, 6, 9));
        assertTrue(asks(team).contains("in the afternoon"));
        assertEquals("2026-05 CALL_BACK 2 1", tally());
        service.bean(HelpRequests.class).forgetOld(LocalDate.of(2026, 6, 10));
        assertTrue(asks(team).contains("Nobody in your team is waiting"));
        service.moveTo(now);
    }

    @Test
    void nothing_else_a_worker_sees_changes_when_somebody_asks_by_name() {
        var team = scenario.worker("north");
        var person = scenario.person(team, "cpo-supervision");
        var phone = scenario.invited(person, "exit", team).starts();
        var staff = new Phone(service.url(), "").signsIn(scenario.signInLink(team));
        var before = List.of(staff.gets("/people").page(), staff.gets("/people/" + person).page());
        phone.posts("/call-back", "time=any");
        assertEquals(before, List.of(staff.gets("/people").page(), staff.gets("/people/" + person).page()));
        assertTrue(before.getFirst().contains("href=\"/asked-for-help\""));
    }

    private static Optional<Id> finished(String cookie, Duration later) {
        var request = HttpRequest.GET("/").header("Host", "localhost").cookie(Cookie.of("__Host-s", cookie));
        return service.bean(SessionCookies.class).finished(request, service.now().plus(later));
    }

    private static Phone review() {
        return invited("induction", worker);
    }

    private static Phone exit() {
        return invited("exit", worker);
    }

    private static Phone invited(String touchpoint, Actor caseholder) {
        return scenario.personInvitedTo(touchpoint, caseholder);
    }

    /** As far as the question about help, or past it where it is not asked. */
    private static void answersAllButHelp(Phone phone, List<String> hard) {
        while (!phone.asked().isEmpty() && !phone.asked().equals(List.of("HELP")))
            phone.picks(phone.asked().getFirst(), hard.contains(phone.asked().getFirst()) ? "1" : "4");
    }

    private static String asks(Actor team) {
        return new Phone(service.url(), "").signsIn(scenario.signInLink(team)).gets("/asked-for-help").page();
    }

    private static void done(Actor team, String wanted) {
        var phone = new Phone(service.url(), "").signsIn(scenario.signInLink(team)).gets("/asked-for-help");
        var button = Pattern.compile(wanted + "</td>.*?action=\"([^\"]+)\"", Pattern.DOTALL).matcher(phone.page());
        assertTrue(button.find());
        phone.postsAsStaff(button.group(1), "");
    }

    private static String tally() throws SQLException {
        try (var connection = service.connect(Role.WEB);
                var query = connection.createStatement();
                var found = query.executeQuery("SELECT CONCAT_WS(' ', month, kind, asked, in_time) FROM contact.help_tally")) {
            assertTrue(found.next());
            return found.getString(1);
        }
    }
}
