package scot.throughline.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/** What administrators do on pages: staff come, change and leave; teams and areas open and close. And what a team lead does where somebody left. */
class ManagingStaffTest {
    private static final Pattern LINK = Pattern.compile("/staff/sign-in/[0-9A-Z]{26}");

    private static RunningService service;
    private static Scenario scenario;
    private static Actor administrator;
    private static Phone office;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        administrator = scenario.administrator();
        office = signedIn(administrator);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void somebody_new_signs_in_with_a_link_that_is_shown_once_and_sees_what_they_were_given() {
        office.postsAsStaff("/staff/new", "name=Sam+Reid&email=Sam.Reid%40anytown.example&role=WORKER&sees=area+town");
        assertEquals("Sam Reid", office.heading());
        assertTrue(office.page().contains("sam.reid@anytown.example") && office.page().contains("Everybody in Anytown"), office.page());
        assertEquals(List.of("* town"), column("CONCAT(team, ' ', area)", "contact.staff WHERE name = 'Sam Reid'"));
        var page = office.path().replaceAll("\\?.*", "");

        var link = LINK.matcher(office.postsAsStaff(page + "/link", "").page());
        assertTrue(link.find());
        assertFalse(LINK.matcher(office.gets(page).page()).find());
        assertEquals("My people", new Phone(service.url(), "").signsIn(link.group()).heading());
        assertEquals(List.of("ACCOUNT_ADDED", "SIGN_IN_LINK_ISSUED"),
                column("action", "contact.audit WHERE subject = '%s' AND actor = '%s' ORDER BY action", page.replaceAll(".*/", ""),
                        administrator.signature()));
    }

    @Test
    void an_address_is_given_once_and_a_worker_sees_somebody() {
        var worker = scenario.worker("north");
        var taken = column("email", "contact.staff WHERE id = UNHEX('%s')", worker.staff()).getFirst();
        for (var wrong : List.of("name=&email=a%40b&role=LEADER", "name=Ann&email=none&role=LEADER", "name=Ann&email=a%40b&role=",
                "name=Ann&email=a%40b&role=WORKER&sees=", "name=Ann&email=a%40b&role=WORKER&sees=team+nowhere",
                "name=Ann&role=LEADER&email=" + taken.replace("@", "%40")))
            assertEquals(422, office.postsAsStaff("/staff/new", wrong).status(), wrong);
        assertEquals(0, Sql.count(service, "contact.staff WHERE name = 'Ann'"));
    }

    @Test
    void a_button_pressed_many_times_at_once_adds_one_and_tells_the_others_that_the_address_is_taken() {
        var pressed = IntStream.range(0, 8).mapToObj(_ -> CompletableFuture.supplyAsync(
                () -> office.copy().postsAsStaff("/staff/new", "name=Una&email=una%40b&role=LEADER").status(), Thread::startVirtualThread))
                .toList();
        var outcomes = pressed.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(200, 422, 422, 422, 422, 422, 422, 422), outcomes);
        assertEquals(1, Sql.count(service, "contact.audit WHERE action = 'ACCOUNT_ADDED' AND subject = (SELECT LOWER(HEX(id))"
                + " FROM contact.staff WHERE name = 'Una')"));
    }

    @Test
    void a_change_takes_hold_of_whoever_is_signed_in() {
        var worker = scenario.worker("north");
        var theirs = signedIn(worker);
        assertEquals(200, theirs.gets("/people").status());
        office.postsAsStaff(at(worker) + "/change", "name=Wilma+Wolf&email=w.wood%40b&role=WORKER&sees=team+south");
        assertTrue(theirs.gets("/people").page().contains("Wilma Wolf"), "another team, from the next page on");
        assertEquals(200,
                office.postsAsStaff(at(worker) + "/change", "name=Wilma+Wood&email=w.wood%40b&role=LEADER&sees=team+north").status());
        assertEquals("Wilma Wood", office.heading());
        assertEquals("/staff/sign-in", theirs.gets("/people").path(), "another role, after signing in again");
        assertEquals(0, Sql.count(service, "contact.staff WHERE name = 'Wilma Wood' AND team IS NOT NULL"));
    }

    @Test
    void whoever_leaves_is_out_at_once_and_their_people_are_given_to_a_worker_of_a_team() {
        var leaver = scenario.worker("north");
        var theirs = signedIn(leaver);
        var unused = scenario.signInLink(leaver);
        var journey = scenario.person(leaver, "cpo-supervision");
        scenario.invited(journey, "exit", leaver);
        var ended = scenario.person(leaver, "cpo-supervision");
        Sql.change(service, "UPDATE contact.journey SET ended_on = '2026-02-09', end_reason = 'COMPLETED' WHERE id = UNHEX('%s')", ended);
        var heir = scenario.worker("south");
        var elsewhere = scenario.workerInArea("town");

        assertTrue(office.gets(at(leaver) + "/leave").page().contains("Wilma Worker holds 1 journey."), office.page());
        assertFalse(office.page().contains(elsewhere.staff().toString()), "an heir of no team");
        assertEquals(422, office.postsAsStaff(at(leaver) + "/leave", "to=").status());
        assertEquals(200, theirs.gets("/people").status());
        assertTrue(office.postsAsStaff(at(leaver) + "/leave", "to=stay").page().contains("Marked as left"));

        assertEquals("/staff/sign-in", theirs.gets("/people").path());
        assertEquals("This link has been used or has ended", new Phone(service.url(), "").signsIn(unused).heading());
        assertEquals(at(leaver), office.postsAsStaff(at(leaver) + "/link", "").path());
        assertTrue(office.gets("/staff").page().contains("Left on"));

        office.postsAsStaff(at(leaver) + "/pass-on", "to=" + heir.staff());
        assertEquals(List.of(heir.staff() + " south"), holder(journey));
        assertEquals(List.of(leaver.staff() + " north"), holder(ended));
        assertEquals(List.of(leaver.staff() + " north"), column("LOWER(CONCAT(HEX(caseholder_id), ' ', team))",
                "contact.invitation WHERE journey_id = UNHEX('%s')", journey));
        assertEquals(1, Sql.count(service, "contact.audit WHERE action = 'JOURNEYS_PASSED_ON' AND subject LIKE '%s%%'", leaver.staff()));

        office.postsAsStaff(at(leaver) + "/back", "");
        assertEquals("My people", signedIn(leaver).heading());
    }

    @Test
    void a_team_lead_passes_a_leavers_people_on_within_the_team_and_a_worker_does_not() {
        var lead = scenario.teamLead("unpaid-work");
        var leaver = scenario.worker("unpaid-work");
        var heir = scenario.worker("unpaid-work");
        var elsewhere = scenario.worker("north");
        var journey = scenario.person(leaver, "cpo-unpaid-work");
        var ofAnotherTeam = scenario.person(leaver, "cpo-unpaid-work");
        Sql.change(service, "UPDATE contact.journey SET team = 'north' WHERE id = UNHEX('%s')", ofAnotherTeam);
        office.postsAsStaff(at(leaver) + "/leave", "to=stay");
        var leads = signedIn(lead);

        var page = leads.gets("/team").page();
        var first = page.indexOf("/team/" + leaver.staff() + "/pass-on");
        assertTrue(first > 0 && page.indexOf("Has left, on 11 May 2026") < first && first < page.indexOf("Tess Lead</span>"), page);
        assertFalse(page.contains(elsewhere.staff().toString()) || page.contains("North team"), page);

        var form = leads.gets("/team/" + leaver.staff() + "/pass-on").page();
        assertTrue(form.contains("Wilma Worker holds 1 journey.") && form.contains("href=\"/team\""), form);
        assertFalse(form.contains(elsewhere.staff().toString()), form);
        assertEquals(422, leads.postsAsStaff("/team/" + leaver.staff() + "/pass-on", "to=" + elsewhere.staff()).status());
        assertEquals(404, leads.gets("/team/" + elsewhere.staff() + "/pass-on").status());
        assertEquals(404, leads.postsAsStaff("/team/" + elsewhere.staff() + "/pass-on", "to=" + heir.staff()).status());
        assertEquals(403, signedIn(heir).gets("/team").status());
        assertEquals(List.of(leaver.staff() + " unpaid-work"), holder(journey));

        assertEquals("/team?told=passed-on", leads.postsAsStaff("/team/" + leaver.staff() + "/pass-on", "to=" + heir.staff()).path());
        assertTrue(leads.page().contains("somebody else’s now"), leads.page());
        assertEquals(List.of(heir.staff() + " unpaid-work"), holder(journey));
        assertEquals(List.of(leaver.staff() + " north"), holder(ofAnotherTeam), "out of the lead's sight");
        assertEquals(List.of(lead.signature()),
                column("actor", "contact.audit WHERE action = 'JOURNEYS_PASSED_ON' AND subject = '%s to %s'",
                        leaver.staff(), heir.staff()));

        leads.postsAsStaff("/team/" + leaver.staff() + "/pass-on", "to=" + heir.staff());
        assertTrue(leads.page().contains("somebody else’s now"), "a button pressed twice");
        assertEquals(1,
                Sql.count(service, "contact.audit WHERE action = 'JOURNEYS_PASSED_ON' AND subject LIKE '%s to %%'", leaver.staff()));

        leads.postsAsStaff("/team/" + heir.staff() + "/pass-on", "to=" + lead.staff());
        assertEquals(List.of(lead.staff() + " unpaid-work"), holder(journey), "somebody who is away");
    }

    @Test
    void a_lead_of_an_area_sees_nobody_who_may_have_people_of_another() {
        var lead = scenario.leadOfTheArea("coast");
        var team = scenario.worker("south");
        var area = scenario.workerInArea("coast");
        scenario.person(team, "cpo-supervision");
        var page = signedIn(lead).gets("/team").page();
        assertTrue(page.contains("You see one area.") && page.contains(area.name()), page);
        assertFalse(page.contains(team.name()) || page.contains("Pass their people on"), page);
    }

    @Test
    void the_last_administrator_stays_one() {
        var other = scenario.administrator();
        var theirs = signedIn(other);
        assertEquals(200, office.postsAsStaff(at(other) + "/change", "name=Ada&email=ada%40b&role=LEADER").status());
        assertEquals("/staff/sign-in", theirs.gets("/staff").path());
        assertEquals(422, office.postsAsStaff(at(administrator) + "/change", "name=Ada&email=a%40b&role=LEADER").status());
        assertEquals(422, office.postsAsStaff(at(administrator) + "/leave", "").status());
        assertEquals(200, office.gets("/staff").status());
    }

    @Test
    void a_team_is_added_offered_renamed_and_closed_and_never_joins_itself_in_a_circle() {
        assertEquals("/places", office.postsAsStaff("/places/team", "name=West+team&key=west&joins=north").path());
        assertTrue(office.gets("/staff/new").page().contains("West team"));
        for (var wrong : List.of("name=&key=w&joins=%2B", "name=W&key=W&joins=%2B", "name=W&key=west&joins=%2B",
                "name=W&key=w&joins=nowhere"))
            assertEquals(422, office.postsAsStaff("/places/team", wrong).status(), wrong);
        assertEquals(422, office.postsAsStaff("/places/team/north", "name=North+team&joins=west&open=yes").status());

        var member = scenario.worker("west");
        assertEquals("/places", office.postsAsStaff("/places/team/west", "name=Harbour+team&joins=%2B&open=no").path());
        assertTrue(office.page().contains("Closed on 11 May 2026"), office.page());
        assertFalse(office.gets("/staff/new").page().contains("Harbour team"));
        assertTrue(office.gets(at(member)).page().contains("Harbour team"));
        assertTrue(office.gets(at(member) + "/change").page().contains("Harbour team"));
        assertEquals(404, office.gets("/places/team/nowhere").status());
        assertEquals(404, office.gets("/places/county").status());
        assertEquals(List.of("PLACE_ADDED", "PLACE_CHANGED"),
                column("action", "contact.audit WHERE subject = 'team west' ORDER BY action"));
    }

    @Test
    void one_area_stays_open() {
        for (var area : List.of("town", "coast")) office.postsAsStaff("/places/area/" + area, "name=" + area + "&joins=%2B&open=no");
        assertEquals(422, office.postsAsStaff("/places/area/glens", "name=Glens&joins=%2B&open=no").status());
        for (var area : List.of("town", "coast")) office.postsAsStaff("/places/area/" + area, "name=Anytown&joins=%2B&open=yes");
    }

    private static String at(Actor member) {
        return "/staff/" + member.staff();
    }

    private static Phone signedIn(Actor staff) {
        return new Phone(service.url(), "").signsIn(scenario.signInLink(staff));
    }

    private static List<String> holder(Id journey) {
        return column("LOWER(CONCAT(HEX(caseholder_id), ' ', team))", "contact.journey WHERE id = UNHEX('%s')", journey);
    }

    private static List<String> column(String column, String from, Object... blanks) {
        return Sql.column(service, "SELECT " + column + " FROM " + from, blanks);
    }
}
