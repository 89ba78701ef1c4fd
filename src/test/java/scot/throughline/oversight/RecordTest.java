package scot.throughline.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.audit.ForgetLines;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/** The record of what staff did, as an administrator finds it. */
class RecordTest {
    private static final Pattern ROW = Pattern.compile("<tr class=\"govuk-table__row\">\\s*<td.*?</tr>", Pattern.DOTALL);
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]+)\">Older<");

    private static RunningService service;
    private static Scenario scenario;
    private static Actor administrator;
    private static Actor worker;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        administrator = scenario.administrator();
        worker = scenario.worker("north");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void it_says_who_did_what_to_which_record_when_and_that_somebody_looked() {
        var journey = scenario.person(worker, "cpo-supervision");
        var person = Sql.column(service, "SELECT LOWER(HEX(person_id)) FROM contact.journey WHERE id = UNHEX('%s')", journey).getFirst();
        var added = Sql
                .column(service, "SELECT subject FROM contact.audit WHERE action = 'PERSON_ADDED' AND subject IN ('%s', '%s')", journey,
                        person)
                .getFirst();
        var page = signedIn(administrator)
                .gets("/audit?who=" + worker.staff() + "&what=PERSON_ADDED&record=" + added + "&since-day=&since-month=&since-year=");

        assertEquals(1, rows(page).size());
        var row = rows(page).getFirst();
        assertTrue(row.contains("11 May 2026 at 11:00") && row.contains("Wilma Worker") && row.contains("added a person")
                && row.contains(added), row);
        assertEquals(1,
                Sql.count(service, "contact.audit WHERE action = 'RECORD_SEEN' AND actor = '" + administrator.staff() + "' AND subject = '"
                        + added + "'"));
    }

    @Test
    void older_lines_are_a_page_on_and_none_is_missed_or_told_twice_whatever_is_added_meanwhile() {
        var records = new ArrayList<String>();
        for (var i = 0; i < 120; i++) {
            records.add(Id.random().toString());
            Sql.change(service, "INSERT INTO contact.audit (id, council, happened_at, actor, action, subject)"
                    + " VALUES (UNHEX('%s'), 'anytown', '2026-04-01 10:00:0%s', 'a machine of old', 'KEYS_MADE', '%s')", records.get(i),
                    i / 50,
                    records.get(i));
        }
        var found = new ArrayList<String>();
        var pages = 0;
        for (var next = "/audit?who=a+machine+of+old"; !next.isEmpty(); pages++) {
            var page = signedIn(administrator).gets(next);
            rows(page).forEach(row -> records.stream().filter(row::contains).forEach(found::add));
            next = OLDER.matcher(page.page()).results().map(older -> older.group(1).replace("&amp;", "&")).findFirst().orElse("");
        }

        assertEquals(3, pages);
        assertEquals(records.size(), found.size());
        assertEquals(records.stream().sorted().toList(), found.stream().sorted().toList());
        assertEquals(0, rows(signedIn(administrator).gets("/audit?who=a+machine+of+old&since-day=2&since-month=4&since-year=2026")).size());
        assertEquals(0,
                rows(signedIn(administrator).gets("/audit?who=a+machine+of+old&until-day=31&until-month=3&until-year=2026")).size());
        assertEquals(50,
                rows(signedIn(administrator).gets("/audit?who=a+machine+of+old&until-day=1&until-month=4&until-year=2026")).size());
    }

    @Test
    void a_day_that_is_none_is_said_beside_its_field() {
        var page = signedIn(administrator).gets("/audit?since-day=31&since-month=2&since-year=2026");
        assertEquals(422, page.status());
        assertTrue(page.page().contains("Enter a real day"), page.page());
    }

    @Test
    void the_file_holds_the_same_lines_no_formula_and_is_on_record() {
        Sql.change(service, "INSERT INTO contact.audit (id, council, happened_at, actor, action, subject)"
                + " VALUES (UNHEX('%s'), 'anytown', '2026-04-02 10:00:00', '=cmd()', 'KEYS_MADE', '@sum')", Id.random());
        var file = signedIn(administrator).gets("/audit.csv?who=%3Dcmd()");

        assertEquals("attachment; filename=\"record.csv\"", file.last().headers().firstValue("Content-Disposition").orElse(""));
        assertEquals("when (UTC),who,\"who, by id\",what,\"what, in a word\",record\r\n"
                + "2026-04-02T10:00:00Z,,'=cmd(),made keys,KEYS_MADE,'@sum\r\n", file.page());
        assertEquals(List.of("=cmd()"), Sql.column(service, "SELECT subject FROM contact.audit WHERE action = 'RECORD_TAKEN'"));
    }

    @Test
    void whoever_is_refused_a_page_is_on_record_once_a_day_for_each_route() {
        var colleague = scenario.worker("north");
        var phone = signedIn(colleague);
        for (var i = 0; i < 3; i++) assertEquals(403, phone.gets("/staff").status());
        assertEquals(403, phone.gets("/staff/" + worker.staff()).status());
        assertEquals(List.of("GET /staff", "GET /staff/{member}"), refused(colleague));

        service.moveTo(service.now().plus(Duration.ofDays(1)));
        assertEquals(403, signedIn(colleague).gets("/staff").status());
        assertEquals(List.of("GET /staff", "GET /staff", "GET /staff/{member}"), refused(colleague));
    }

    @Test
    void nobody_but_an_administrator_reads_it() {
        for (var other : List.of(worker, scenario.teamLead("north"), scenario.leader(), scenario.moderator(),
                scenario.safeguardingReader()))
            for (var path : List.of("/audit", "/audit.csv"))
                assertEquals(403, signedIn(other).gets(path).status(), other.role() + " at " + path);
    }

    @Test
    void a_release_forgets_what_is_seven_years_old_and_keeps_the_rest() {
        for (var day : List.of("2019-05-10 22:59:59", "2019-05-10 23:00:00"))
            Sql.change(service, "INSERT INTO contact.audit (id, council, happened_at, actor, action, subject)"
                    + " VALUES (UNHEX('%s'), 'anytown', '%s', 'of old', 'KEYS_MADE', 'none')", Id.random(), day);
        service.bean(ForgetLines.class).run(Instant.parse("2026-05-11T10:00:00Z"));
        assertEquals(List.of("2019-05-10 23:00:00"), Sql.column(service, "SELECT happened_at FROM contact.audit WHERE actor = 'of old'"));
    }

    @Test
    void it_says_nothing_of_whoever_answered() {
        var phone = scenario.personInvitedTo("exit", worker);
        var before = Sql.count(service, "contact.audit");
        assertEquals("/thank-you", phone.starts().answersAll(question -> List.of()).path());
        assertEquals(before, Sql.count(service, "contact.audit"));
        assertFalse(signedIn(administrator).gets("/audit").page().contains("answer"), "a word about answers");
    }

    private static List<String> refused(Actor who) {
        return Sql.column(service, "SELECT subject FROM contact.audit WHERE action = 'REFUSED' AND actor = '%s' ORDER BY subject",
                who.staff());
    }

    private static Phone signedIn(Actor who) {
        return new Phone(service.url(), "").signsIn(scenario.signInLink(who));
    }

    private static List<String> rows(Phone page) {
        return ROW.matcher(page.page()).results().map(MatchResult::group).toList();
    }
}
