package scot.throughline.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;
import scot.throughline.people.EndReason;
import scot.throughline.people.Endings;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;

class AnsweringTest {
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
    void sending_the_answers_closes_the_link_and_keeps_no_trace_of_the_person() throws SQLException {
        var blobs = count("intake.pool", Role.RELEASE);
        var drafts = count("intake.draft", Role.WEB);
        var phone = scenario.personInvitedTo("exit", worker);
        phone.starts().picks("CH.HOME", "3").picks("NOW.HOME", "4").answersAll(question -> List.of());

        assertEquals("/thank-you", phone.path());
        assertTrue(phone.heading().startsWith("Thank you"));
        assertEquals("This check-in has ended", phone.another().opens().heading());
        assertEquals(blobs + 5, count("intake.pool", Role.RELEASE));
        assertEquals(Set.of("pid", "council", "family", "kind", "period", "enc", "ciphertext", "tag"), columnsOf("intake", "pool"));
        assertEquals(drafts, count("intake.draft", Role.WEB));
    }

    @Test
    void opening_a_link_changes_nothing_and_sets_no_cookie() {
        var phone = scenario.personInvitedTo("exit", worker);
        for (var i = 0; i < 50; i++) phone.opens();
        assertEquals("", phone.cookie());
        assertEquals(200, phone.status());
        assertTrue(phone.starts().path().startsWith("/check-in/"));
        assertFalse(phone.path().matches(".*[0-9A-Z]{26}.*"));
    }

    @Test
    void unknown_malformed_and_finished_links_get_the_same_page_to_the_letter() {
        var phone = scenario.personInvitedTo("exit", worker);
        phone.starts().answersAll(question -> List.of());
        var used = phone.another().opens();
        var unknown = new Phone(service.url(), "0".repeat(26)).opens();
        var malformed = new Phone(service.url(), "nonsense").opens();
        assertEquals(used.page(), unknown.page());
        assertEquals(used.page(), malformed.page());
        assertEquals(200, malformed.status());
        assertEquals(headersOf(used), headersOf(unknown));
        assertEquals(headersOf(used), headersOf(malformed));
    }

    @Test
    void nothing_chosen_is_told_beside_the_question_and_above_the_heading() {
        var phone = scenario.personInvitedTo("exit", worker).starts();
        phone.posts(phone.path(), "");
        assertEquals(422, phone.status());
        assertTrue(phone.page().contains("<title>Error: "));
        assertTrue(phone.page().contains("href=\"#q1\""));
    }

    @Test
    void a_choice_of_another_question_or_two_at_once_is_refused() {
        var phone = scenario.personInvitedTo("exit", worker).starts();
        var first = phone.path();
        assertEquals(422, phone.posts(first, "CH.HOME=SOON").status());
        assertEquals(422, phone.posts(first, "CH.HOME=3&CH.HOME=1").status());
        assertEquals(422, phone.posts(first, "NOW.WORK=3").status());
    }

    @Test
    void never_a_problem_skips_the_question_how_it_is_now() {
        var phone = scenario.personInvitedTo("exit", worker).starts();
        assertEquals(List.of("NOW.HOME"), phone.picks("CH.HOME", "3").asked());
        assertEquals(List.of("CH.ALC"), phone.gets("/check-in/1").picks("CH.HOME", "NEVER").asked());
    }

    @Test
    void back_shows_what_this_session_gave() {
        var phone = scenario.personInvitedTo("exit", worker).starts();
        phone.picks("CH.HOME", "3").gets("/check-in/1");
        assertTrue(phone.page().contains("value=\"3\" checked"), phone.page());
    }

    @Test
    void another_phone_goes_on_where_the_first_stopped_and_shows_no_earlier_answer() {
        var first = scenario.personInvitedTo("exit", worker).starts();
        first.picks("CH.HOME", "NEVER").picks("CH.ALC", "2");
        assertEquals(List.of("NOW.ALC"), first.asked());

        var second = first.another().starts();
        assertEquals(List.of("CH.ALC"), second.asked(), "a question that depends on an answer would give it away");
        assertFalse(second.page().contains(" checked"));
        assertTrue(second.page().contains("Question 1"));
        assertEquals(List.of("CH.ALC"), second.gets("/check-in/1").asked(), "nothing before this session is shown");
        assertEquals(200, first.gets("/check-in/3").status());
        assertNotEquals("Question", first.heading(), "the first phone's session is over");

        second.answersAll(question -> List.of());
        assertEquals("/thank-you", second.path());
    }

    @Test
    void somebody_cut_off_in_the_middle_finishes_on_another_phone_and_is_counted_once() throws SQLException {
        var blobs = count("intake.pool", Role.RELEASE);
        var first = scenario.personInvitedTo("exit", worker).starts();
        first.picks("CH.HOME", "1").picks("NOW.HOME", "2").picks("CH.ALC", "NEVER").picks("CH.DRUG", "1");
        first.posts("/check-in/6", "NOW.DRUG=1"); // sent, and the connection is cut before the answer comes

        var second = first.another().starts();
        assertFalse(second.page().contains("checked=\""), "no earlier answer");
        assertFalse(second.page().matches("(?s).*Question \\d+ of.*"), "no count that gives one away");
        assertEquals(List.of("CH.WORK"), second.asked(), "no question that was asked because of one");
        second.answersAll(question -> List.of());
        assertEquals("/thank-you", second.path());
        assertEquals("This check-in has ended", first.gets("/check-in/7").heading());
        assertEquals(blobs + 5, count("intake.pool", Role.RELEASE));
    }

    @Test
    void after_half_an_hour_without_a_tap_the_session_is_over_and_the_link_still_works() {
        var phone = scenario.personInvitedTo("exit", worker).starts().picks("CH.HOME", "3");
        var now = service.now();
        service.moveTo(now.plus(Duration.ofMinutes(32)));
        assertTrue(phone.gets("/check-in/2").asked().isEmpty());
        assertFalse(phone.starts().asked().isEmpty());
        service.moveTo(now);
    }

    @Test
    void twenty_sends_at_once_from_two_phones_count_once() throws Exception {
        var phone = scenario.personInvitedTo("exit", worker).starts();
        phone.skipsToTheEnd();
        var blobs = count("intake.pool", Role.RELEASE);
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            var sends = IntStream.range(0, 20).<Callable<Integer>>mapToObj(each -> () -> phone.copy().skips().status()).toList();
            for (var sent : phones.invokeAll(sends)) assertEquals(200, sent.get());
        }
        assertEquals(blobs + 5, count("intake.pool", Role.RELEASE));
    }

    @Test
    void a_double_tap_gets_the_thank_you_page_again_and_a_stranger_does_not() {
        var phone = scenario.personInvitedTo("exit", worker).starts();
        phone.skipsToTheEnd();
        var secondTap = phone.copy();
        phone.skips();
        assertEquals("/thank-you", secondTap.skips().path());
        assertEquals("This check-in has ended", phone.another().opens().heading());
    }

    @Test
    void the_review_leaves_a_capsule_and_the_exit_consumes_it() throws SQLException {
        var journey = scenario.person(worker, "cpo-supervision");
        var before = count("intake.capsule", Role.WEB);
        scenario.invited(journey, "induction", worker).starts().answersAll(AnsweringTest::inNeed);
        assertEquals(before + 1, count("intake.capsule", Role.WEB));
        scenario.invited(journey, "exit", worker).starts().answersAll(question -> List.of());
        assertEquals(before, count("intake.capsule", Role.WEB));
    }

    @Test
    void a_capsule_that_no_exit_came_for_is_shredded_ninety_days_after_the_end() throws SQLException {
        var journey = scenario.person(worker, "cpo-supervision");
        var before = count("intake.capsule", Role.WEB);
        scenario.invited(journey, "induction", worker).starts().answersAll(AnsweringTest::inNeed);
        service.bean(Endings.class).end(journey, LocalDate.of(2026, 5, 11), EndReason.COMPLETED, worker, service.now());
        var shred = service.bean(ShredCapsules.class);

        shred.forget(service.now().plus(Duration.ofDays(89)));
        assertEquals(before + 1, count("intake.capsule", Role.WEB));
        shred.forget(service.now().plus(Duration.ofDays(90)));
        assertEquals(before, count("intake.capsule", Role.WEB));
    }

    @Test
    void somebody_who_wants_nothing_compared_later_leaves_no_capsule() throws SQLException {
        var before = count("intake.capsule", Role.WEB);
        var phone = scenario.personInvitedTo("induction", worker);
        phone.posts("/start", "token=" + phone.token() + "&no-copy=yes").answersAll(AnsweringTest::inNeed);
        assertEquals("/thank-you", phone.path());
        assertEquals(before, count("intake.capsule", Role.WEB));
    }

    @Test
    void not_for_me_ends_the_link_and_no_more_texts_is_remembered() throws SQLException {
        var phone = scenario.personInvitedTo("exit", worker);
        phone.posts("/not-for-me", "token=" + phone.token());
        assertEquals(200, phone.status());
        phone.posts("/not-for-me", "token=" + phone.token() + "&choice=no-more-texts");
        assertTrue(phone.page().contains("We will not text you again"));
        assertEquals("This check-in has ended", phone.opens().heading());
        assertEquals(1, count("contact.opt_out", Role.WEB));
    }

    @Test
    void while_the_database_is_away_the_page_keeps_what_was_given_and_sends_it_later() throws Exception {
        var phone = scenario.personInvitedTo("exit", worker).starts().skipsToTheEnd();
        var page = phone.path();
        signal("STOP");
        try {
            phone.posts(page, "X9=More+buses&version=1");
        } finally {
            signal("CONT");
        }
        assertEquals(503, phone.status());
        assertTrue(phone.page().contains("not saved"));
        assertTrue(phone.page().contains("value=\"More buses\""));
        assertEquals("/thank-you", phone.posts(page, "X9=More+buses&version=1").path());
    }

    /** The embedded server is a child of this process: stopped, it neither answers nor refuses. */
    private static void signal(String name) throws Exception {
        var servers = ProcessHandle.current().children().filter(child -> child.info().command().orElse("").endsWith("mariadbd")).toList();
        for (var server : servers) assertEquals(0, new ProcessBuilder("kill", "-" + name, String.valueOf(server.pid())).start().waitFor());
    }

    private static List<String> inNeed(String question) {
        return List.of(question.equals("HELP") ? "NONE" : "2");
    }

    private static Set<String> headersOf(Phone phone) {
        return new TreeSet<>(phone.last().headers().map().keySet());
    }

    private static int count(String table, Role role) throws SQLException {
        try (var connection = service.connect(role);
                var query = connection.createStatement();
                var found = query.executeQuery("SELECT COUNT(*) FROM " + table)) {
            found.next();
            return found.getInt(1);
        }
    }

    private static Set<String> columnsOf(String schema, String table) throws SQLException {
        try (var connection = service.connect(Role.OWNER); var found = connection.getMetaData().getColumns(schema, null, table, null)) {
            var columns = new TreeSet<String>();
            while (found.next()) columns.add(found.getString("COLUMN_NAME"));
            return columns;
        }
    }
}
