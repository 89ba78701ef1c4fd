package scot.throughline.voice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.HalfYear;
import scot.throughline.calendar.Period;
import scot.throughline.command.RunningService;
import scot.throughline.outcome.Change;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/** The desk, from what was opened to what leaders see and people are told. */
class DeskTest {
    private static final HalfYear H1 = (HalfYear) Period.parse("2026-27.H1");

    private static RunningService service;
    private static Scenario scenario;
    private Actor one;
    private Actor other;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-09-07T10:00:00Z");
        scenario = new Scenario(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void an_empty_desk() {
        for (var table : List.of("desk.comment", "desk.theme_count", "desk.quote")) Sql.change(service, "DELETE FROM " + table);
        one = scenario.moderator();
        other = scenario.moderator();
    }

    @Test
    void two_moderators_leave_a_comment_the_same_before_it_is_read() {
        lay("Moira helped. Shorter waits.");
        var desk = at(one).gets("/comments/next");
        assertTrue(desk.page().contains("<mark") && desk.page().contains("[name] helped. Shorter waits."), desk.page());
        var comment = desk.path();
        assertEquals(422, desk.postsAsStaff(comment, "redacted=").status());
        assertEquals(422, desk.postsAsStaff(comment, reading("x", "nothing=yes&theme-0=Housing")).status());
        var reading = reading("[name] helped. Shorter waits.", "theme-3=Waiting+for+help");
        assertTrue(desk.postsAsStaff(comment, reading).page().contains("Somebody else reads it after you"));
        desk.postsAsStaff(comment, reading);
        assertEquals(0, agreed(), "nobody agrees with themselves");

        var second = at(other).gets("/comments/next");
        second.postsAsStaff(comment, reading("Shorter waits.", "theme-3=Waiting+for+help"));
        assertEquals(0, agreed(), "another text has to be read again");
        assertEquals(422, second.postsAsStaff(comment + "/quote", "quote=Shorter+waits").status(), "nothing is quoted before that");
        desk.postsAsStaff(comment, reading("Shorter waits.", "theme-3=Waiting+for+help"));
        assertEquals(1, agreed());
        assertTrue(second.postsAsStaff(comment, reading("All of it", "nothing=yes")).page().contains("Two people had read it already"));
    }

    @Test
    void a_quote_is_seen_once_two_people_approved_it_and_carries_a_year_and_no_more() {
        var comment = agreedOn("Evening appointments would help me.", "Housing");
        var desk = at(one);
        assertEquals(422, desk.postsAsStaff(comment + "/quote", "quote=" + "word+".repeat(26)).status());
        assertTrue(desk.postsAsStaff(comment + "/quote", "quote=Evening+appointments&quote-theme=Housing").page()
                .contains("Somebody else has to approve it"));
        var quote = "/comments/quotes/" + Sql.column(service, "SELECT LOWER(HEX(id)) FROM desk.quote").getFirst();
        desk.postsAsStaff(quote + "/approve", "");
        var leader = at(scenario.leader());
        assertFalse(leader.gets("/themes").page().contains("Evening appointments"), "one person is not two");
        at(other).postsAsStaff(quote + "/approve", "");
        assertTrue(leader.gets("/themes").page().contains("Evening appointments") && leader.page().contains("Housing, 2026/27"));

        service.bean(ForgetComments.class).forget(service.now().plus(Duration.ofDays(400)));
        assertTrue(leader.gets("/themes").page().contains("Evening appointments"), "quotes stay");
        at(one).postsAsStaff(quote + "/take-away", "");
        assertFalse(leader.gets("/themes").page().contains("Evening appointments"));
    }

    @Test
    void themes_are_said_once_all_is_read_or_destroyed_and_never_by_few() {
        var comments = new String[24];
        for (var i = 0; i < 24; i++) comments[i] = i < 12 ? "Shorter waits." : i < 16 ? "The bus from Inverfoo." : "Fine.";
        lay(comments);
        var desk = service.bean(Desk.class);
        for (var id = desk.next(one); id.isPresent(); id = desk.next(one)) {
            var comment = desk.open(id.get(), one, service.now()).orElseThrow();
            var theme = comment.words().startsWith("Shorter")
                    ? "Waiting for help"
                    : comment.words().startsWith("The") ? "The bus" : "Money";
            desk.save(comment.id(), new Reading(comment.words(), Set.of(theme)), one, service.now());
        }
        var leader = at(scenario.leader()).gets("/themes");
        assertTrue(leader.page().contains("Nothing has been read yet"), "until it is over nothing is counted");

        var forget = service.bean(ForgetComments.class);
        assertEquals(0, forget.forget(service.now().plus(Duration.ofDays(29))));
        while (forget.forget(service.now().plus(Duration.ofDays(30))) > 0) {
        }
        assertEquals(0, Sql.count(service, "desk.comment"));
        assertEquals(List.of("ABOUT 25"), counted(""));
        assertEquals(List.of("ABOUT 10"), counted("Waiting for help"));
        assertEquals(List.of("FEW null"), counted("Money"));
        assertEquals(List.of(), counted("The bus"), "what somebody added by hand could be one person's");
        assertTrue(leader.gets("/themes").page().contains("about 10") && !leader.page().contains("The bus"), leader.page());
    }

    @Test
    void what_may_mean_danger_stands_with_the_safeguarding_reader_the_day_it_is_opened() {
        lay("Fine.", "He said he would kill me.");
        var reader = at(scenario.safeguardingReader()).gets("/comments/danger");
        assertTrue(reader.page().contains("He said he would kill me.") && reader.page().contains("Possible danger (1)"), reader.page());
        assertFalse(reader.page().contains("Fine."));
        var found = "/comments/danger/" + Sql.column(service, "SELECT LOWER(HEX(id)) FROM desk.comment WHERE danger").getFirst();
        assertEquals(422, reader.postsAsStaff(found, "dealt=").status());
        assertTrue(reader.postsAsStaff(found, "dealt=AGENCY_TOLD").page().contains("Nothing waits for you"));
        assertEquals(404, reader.postsAsStaff(found, "dealt=NO_DANGER").status());
        assertEquals(403, reader.gets("/comments").status());

        var fine = "/comments/" + Sql.column(service, "SELECT LOWER(HEX(id)) FROM desk.comment WHERE NOT danger").getFirst();
        at(one).postsAsStaff(fine + "/danger", "");
        assertTrue(reader.gets("/comments/danger").page().contains("Fine."));
        assertEquals(403, at(scenario.leader()).gets("/comments/danger").status());
    }

    @Test
    void what_is_done_is_told_to_everybody_and_to_the_trends_if_somebody_says_so() {
        var leader = at(scenario.leader());
        var form = "said=Nobody+called+back&changed=%s&planned-day=1&planned-month=9&planned-year=2026&owner=Manager&marks=yes";
        assertEquals(422, leader.postsAsStaff("/said-and-done/new", "").status());
        assertTrue(leader.postsAsStaff("/said-and-done/new", form.formatted("Your+social+worker+calls")).page().contains("Say it without"));
        leader.postsAsStaff("/said-and-done/new", form.formatted("We+call+back"));
        var changes = service.bean(YouSaidWeDid.class);
        var today = LocalDate.parse("2026-09-07");
        assertEquals(List.of("We call back"), changes.due(today).stream().map(SaidAndDone::changed).toList());
        assertFalse(leader.gets("/changes").page().contains("We call back"), "not before it is done");

        var change = "/said-and-done/" + changes.all().getFirst().id();
        assertEquals(422, leader.postsAsStaff(change, form.formatted("We+call+back") + done(8)).status(), "tomorrow");
        leader.postsAsStaff(change, form.formatted("We+call+back") + done(7));
        assertEquals(List.of(), changes.due(today));
        assertTrue(leader.gets("/changes").page().contains("We call back"), leader.page());
        assertEquals(List.of(today), changes.changes().stream().map(Change::day).toList());
        var phone = scenario.personInvitedTo("exit", scenario.worker("north")).starts().answersAll(_ -> List.of());
        assertTrue(phone.page().contains("We call back"), phone.page());
    }

    private static String done(int day) {
        return "&done-day=%d&done-month=9&done-year=2026".formatted(day);
    }

    /** As a release would. */
    private void lay(String... comments) {
        service.bean(DeskDoor.class).take("anytown", H1, List.of(comments), LocalDate.parse("2026-09-07"));
    }

    private String agreedOn(String words, String theme) {
        lay(words);
        var desk = service.bean(Desk.class);
        var id = desk.next(one).orElseThrow();
        for (var moderator : List.of(one, other)) desk.save(id, new Reading(words, Set.of(theme)), moderator, service.now());
        return "/comments/" + id;
    }

    private Phone at(Actor staff) {
        return new Phone(service.url(), "").withCookie(scenario.signedIn(staff));
    }

    private static String reading(String redacted, String rest) {
        return "redacted=" + URLEncoder.encode(redacted, UTF_8) + "&" + rest;
    }

    private int agreed() {
        return Sql.count(service, "desk.comment WHERE agreed_by IS NOT NULL");
    }

    private List<String> counted(String theme) {
        return Sql.column(service, "SELECT CONCAT(shown, ' ', COALESCE(comments, 'null')) FROM desk.theme_count WHERE theme = '%s'", theme);
    }
}
