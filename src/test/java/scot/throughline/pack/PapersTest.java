package scot.throughline.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.throughline.report.HandMadeLedger.quarter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.command.RunningService;
import scot.throughline.outcome.Ledger;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Side;
import scot.throughline.seal.Kind;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;
import scot.throughline.survey.Family;

/** Papers from the first word to the file a committee gets; and the same figures for other people's tools. */
class PapersTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PAPER = "/papers/2025-26.Q4";

    private static RunningService service;
    private static Scenario scenario;
    private static Phone leader;
    private static String cookie;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        cookie = scenario.signedIn(scenario.leader());
        leader = new Phone(service.url(), "").withCookie(cookie);
        var sample = SamplePapers.ledger();
        publish(sample.figures("c"));
        sample.coverage("c", Family.EXIT).forEach(each -> service.bean(Ledger.class).publish(council(), each));
        var year = new FinancialYear(2025);
        publish(List.of(new LedgerEntry("home-settled", Side.END, Kind.TEAM, "north", year, quarter(2025, 1), new Shown.Percent(60, 35),
                year.releasedOn()),
                new LedgerEntry("home-settled", Side.END, Kind.TEAM, "east+south", year, quarter(2025, 1),
                        new Shown.TooFew(), year.releasedOn())));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_paper_is_written_frozen_and_never_changed() throws Exception {
        assertTrue(leader.gets("/papers").page().contains("Quarterly pack, January to March 2026"), leader.page());
        assertEquals(422, leader.postsAsStaff(PAPER + "/freeze", "").status());
        assertTrue(leader.page().contains("Write the purpose before you freeze"));
        assertEquals(422, leader.postsAsStaff(PAPER + "/words", "purpose=" + "x".repeat(4001)).status());
        assertTrue(leader.page().contains("Purpose must be 4,000 letters or fewer"));
        leader.postsAsStaff(PAPER + "/words", "purpose=To+tell+%3Cyou%3E.&recommendations=To+note+it.");
        leader.postsAsStaff(PAPER + "/notes", "home-settled=Two+more+flats.");
        assertTrue(leader.gets(PAPER + "/draft").page().contains("Draft, not frozen"));

        leader.postsAsStaff(PAPER + "/freeze", "");
        assertTrue(leader.page().contains("Issue 1") && !leader.page().contains("Issue 2"));
        var html = leader.gets(PAPER + "/1.html").page();
        assertTrue(html.contains("To tell &lt;you&gt;.") && html.contains("Two more flats."), html);
        var pdf = Frozen.hash(file(PAPER + "/1.pdf", "application/pdf"));
        var zip = Frozen.hash(file(PAPER + "/1.zip", "application/zip"));

        leader.postsAsStaff(PAPER + "/freeze", "");
        assertFalse(leader.page().contains("Issue 2"), "nothing is different");
        leader.postsAsStaff(PAPER + "/notes", "home-settled=Three+more+flats.");
        var next = quarter(2026, 1);
        publish(List.of(new LedgerEntry("home-settled", Side.END, Kind.ALL, "", next, next, new Shown.Percent(70, 20), next.releasedOn())));
        leader.postsAsStaff(PAPER + "/freeze", "");
        assertTrue(leader.page().contains("Issue 2"));
        assertTrue(leader.gets(PAPER + "/2.html").page().contains("Three more flats.") && leader.page().contains("Second issue"));
        assertFalse(leader.page().contains("April to June 2026"), "it came out later");
        assertEquals(html, leader.gets(PAPER + "/1.html").page());
        assertEquals(pdf, Frozen.hash(file(PAPER + "/1.pdf", "application/pdf")));
        assertEquals(zip, Frozen.hash(file(PAPER + "/1.zip", "application/zip")));
        assertEquals(List.of("PAPER_FROZEN", "PAPER_FROZEN", "PAPER_WORDS_WRITTEN", "PAPER_WORDS_WRITTEN", "PAPER_WORDS_WRITTEN"),
                Sql.column(service, "SELECT action FROM contact.audit WHERE subject LIKE '2025-26.Q4%%' ORDER BY action"));
        assertEquals(404, leader.gets(PAPER + "/3.html").status());
        assertEquals(404, leader.gets("/papers/2031-32.Q4").status());
    }

    @Test
    void the_whole_ledger_is_a_file_with_what_is_withheld_in_words() {
        var csv = leader.gets("/figures.csv").page();
        assertTrue(csv.startsWith("measure,name,base,side,kind,label,"));
        assertTrue(csv.contains(
                "home-settled,Home settled now,of everyone who answered,end,team,north,North team,2025-26,2025-04-01,2026-03-31,percent,60%,60,35,"),
                csv);
        assertTrue(csv.contains("east+south,East team + South team,2025-26,2025-04-01,2026-03-31,too-few,too few to show,,,,,"), csv);
        assertTrue(csv.contains("held for the next figure"));
    }

    @Test
    void a_machine_that_may_reads_figures_and_what_they_count() throws Exception {
        var secret = machine("figures");
        var figures = json(get("/figures?measure=home-settled&period=2025-26&kind=team", secret)).get("figures");
        assertEquals(2, figures.size());
        assertEquals("{\"measure\":\"home-settled\",\"name\":\"Home settled now\",\"base\":\"of everyone who answered\",\"side\":\"end\","
                + "\"kind\":\"team\",\"label\":\"east+south\",\"labelName\":\"East team + South team\",\"period\":\"2025-26\",\"firstDay\":\"2025-04-01\","
                + "\"lastDay\":\"2026-03-31\",\"shown\":\"too-few\",\"words\":\"too few to show\",\"publishedOn\":\"2026-04-14\",\"definition\":\""
                + service.url() + "/api/v1/measures/home-settled\"}", figures.get(0).toString());
        assertEquals("[44,74]", figures.get(1).get("interval").toString());
        assertEquals("people who have a safe place they can stay in, or whose home was never a problem",
                json(get("/measures/home-settled", secret)).get("counts").asText());
        assertEquals(service.surveys().measures().size(), json(get("/measures", secret)).get("measures").size());
        assertEquals("400 unknown-filter", problem(get("/figures?kind=person", secret)));
        assertEquals("400 unknown-filter", problem(get("/figures?measure=nobody", secret)));
        assertEquals("400 unknown-filter", problem(get("/figures?period=2026", secret)));
        assertEquals("404 not-found", problem(get("/measures/nobody", secret)));
        assertEquals("403 not-allowed", problem(get("/figures", machine("refusals"))));
        assertEquals("401 not-signed-in", problem(get("/figures", "0".repeat(26))));
        assertTrue(json(get("/openapi.json", secret)).get("paths").has("/figures"));
    }

    private static void publish(List<LedgerEntry> figures) {
        service.bean(Ledger.class).publish(council(), figures);
    }

    private static String council() {
        return service.surveys().council().key();
    }

    private static byte[] file(String path, String type) throws Exception {
        var answer = CLIENT.send(HttpRequest.newBuilder(service.url().resolve(path)).header("Cookie", cookie).build(),
                BodyHandlers.ofByteArray());
        assertEquals("200 " + type, answer.statusCode() + " " + answer.headers().firstValue("Content-Type").orElse(""));
        return answer.body();
    }

    private static String machine(String may) {
        var page = new Phone(service.url(), "").withCookie(scenario.signedIn(scenario.administrator()))
                .postsAsStaff("/machines", "name=BI+" + may + "&" + may + "=on").page();
        return Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}").matcher(page).results().findFirst().orElseThrow().group();
    }

    private static HttpResponse<String> get(String path, String secret) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(service.url().resolve("/api/v1" + path)).header("Authorization", "Bearer " + secret).build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertEquals(200, answer.statusCode(), answer.body());
        return new ObjectMapper().readTree(answer.body());
    }

    private static String problem(HttpResponse<String> answer) throws Exception {
        return answer.statusCode() + " " + new ObjectMapper().readTree(answer.body()).get("code").asText();
    }
}
