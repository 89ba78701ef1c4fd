package scot.throughline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.support.LeadersYears;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/** Every page of leaders in a running service, with three years of figures, and what a leader writes there. */
class LeaderPagesTest {
    private static final int MOST_BYTES = 100_000;
    private static final Pattern STYLESHEET = Pattern.compile("href=\"(/assets/[^\"]+)\"");

    private static RunningService service;
    private static Scenario scenario;
    private static Phone leader;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        leader = new Phone(service.url(), "").withCookie(scenario.signedIn(scenario.leader()));
        LeadersYears.publishedIn(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_page_with_its_stylesheet_is_no_heavier_than_a_tenth_of_a_megabyte() throws Exception {
        for (var path : LeadersYears.PAGES) {
            var page = leader.gets(path).page();
            assertEquals(200, leader.status(), path);
            var sheet = STYLESHEET.matcher(page);
            assertTrue(sheet.find(), path);
            var whole = compressed(page) + compressed(sheet(sheet.group(1)));
            System.out.printf("%-30s %,6d bytes compressed, with its stylesheet %,6d%n", path, compressed(page), whole);
            assertTrue(whole < MOST_BYTES, path);
        }
    }

    @Test
    void a_part_of_life_leads_from_the_outcomes_to_its_pictures_and_their_files() {
        assertTrue(leader.gets("/outcomes").page().contains("/outcomes/domains/home"));
        assertTrue(leader.gets("/outcomes/domains/home").page().contains("By team: Unpaid work team below the expected range"),
                leader.page());
        var file = leader.gets("/outcomes/domains/home/team.csv").page();
        assertTrue(file.contains("Unpaid work team,2025/26,25%,40,"), file);
        assertEquals(404, leader.gets("/outcomes/domains/nothing").status());
    }

    @Test
    void quarters_set_what_people_answered_beside_what_the_council_counts() {
        leader.postsAsStaff("/indicators/enter/indicator", "name=Reports+in+time&unit=%25&better=more&quality=5.2");
        var path = leader.path();
        leader.postsAsStaff(path + "/value", "period=2025%2F26+Q4&value=77&target=80&direction=%2B");
        var page = leader.gets("/indicators/all/quarters").page();
        assertTrue(page.contains("The quarters of 2025/26") && page.contains("What people answered") && page.contains("Home settled now"));
        assertTrue(page.contains("Cannot tell") && page.contains("Amber"), page);
        assertTrue(leader.gets("/indicators/all/quarters/2024-25").page().contains("held for the next figure"));
        assertTrue(leader.gets("/indicators/all/quarters/2025-26.csv").page()
                .contains("What the council counts itself,Reports in time,80%,\"2025/26 Q4, January to March 2026\",77%,Amber"),
                leader.page());
        assertTrue(leader.gets("/coverage/month/2026-05").page().contains("Reports in time"));
        assertFalse(leader.gets("/coverage/month/2026-02").page().contains("Reports in time"), "the quarter was not over");
        assertTrue(leader.gets("/evidence").page().contains("Quality indicator 5.2"));
        var office = new Phone(service.url(), "").withCookie(scenario.signedIn(scenario.administrator()));
        assertEquals(403, office.gets("/indicators/all/quarters").status());
        assertFalse(office.gets("/indicators").page().contains("/indicators/all/quarters"));
    }

    @Test
    void what_was_entered_by_mistake_goes_with_its_values_and_the_record_says_who_took_it_away() {
        leader.postsAsStaff("/indicators/enter/indicator", "name=Typed+twice&better=more");
        var path = leader.path();
        leader.postsAsStaff(path + "/value", "period=2025%2F26+Q4&value=77&target=80&direction=%2B");
        assertTrue(leader.gets(path + "/withdraw").page().contains("It goes with its one value"), leader.page());
        leader.postsAsStaff(path + "/withdraw", "");
        assertTrue(leader.page().contains("The indicator is taken away.") && !leader.page().contains("Typed twice"));
        assertEquals(404, leader.gets(path).status());
        for (var table : List.of("indicator", "indicator_value", "indicator_target"))
            assertEquals(0, Sql.count(service, "report.%s WHERE label = 'typed-twice'", table));
        assertEquals(1, Sql.count(service, "contact.audit WHERE action = 'INDICATOR_WITHDRAWN' AND subject = 'typed-twice'"));
    }

    @Test
    void evidence_is_written_and_graded_by_a_leader_and_nothing_of_it_is_worked_out() {
        assertTrue(leader.gets("/evidence").page().contains("We have given ourselves no grade"));
        assertEquals(422, leader.postsAsStaff("/evidence/2.1", "doing=&knowing=&next=&grade=GOOD").status());
        assertTrue(leader.page().contains("Enter the day of the grade"));
        assertEquals(422, leader.postsAsStaff("/evidence/2.1", "doing=" + "x".repeat(2001) + "&grade=none").status());
        assertTrue(leader.page().contains("It has 2001"), leader.page());
        var typed = "doing=Most+are+treated+well.%0D%0AWe+listen.&knowing=&next=Ask+more&grade=GOOD&graded-day=3&graded-month=5&graded-year=";
        assertEquals(422, leader.postsAsStaff("/evidence/2.1", typed + "2027").status());
        leader.postsAsStaff("/evidence/2.1", typed + "2026");
        assertTrue(leader.page().contains("The grade we give ourselves: Good, 3 May 2026")
                && leader.page().contains("Most are treated well.\nWe listen."));
        assertFalse(leader.page().contains("How do we know?</h3>"));
        leader.postsAsStaff("/evidence/2.1", typed + "2026");
        leader.postsAsStaff("/evidence/needs", "doing=&knowing=Look+above&next=&grade=none");
        assertEquals(List.of("2.1", "2.1", "needs"),
                Sql.column(service, "SELECT subject FROM contact.audit WHERE action = 'EVIDENCE_WRITTEN' ORDER BY subject"));
        assertTrue(leader.gets("/evidence").page().contains("Treated with respect, always or mostly"));
        assertEquals(404, leader.gets("/evidence/nothing").status());
    }

    private static String sheet(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(service.url().resolve(path)).build(), BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            return answer.body();
        }
    }

    private static int compressed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }
}
