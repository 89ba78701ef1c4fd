package scot.throughline.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/** Published tables come in by the same door as any upload and are shown as they were. */
class IndicatorPagesTest {
    private static final Pattern ROW = Pattern.compile("<tr.*?</tr>", Pattern.DOTALL);

    private static RunningService service;
    private static Scenario scenario;
    private static Phone leader;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        leader = new Phone(service.url(), "").withCookie(scenario.signedIn(scenario.leader()));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void three_august_figures_are_amber_and_join_no_line_of_quarters() throws IOException {
        uploads("west-dunbartonshire-kpis", Map.of("better", "more"));
        for (var name : List.of("CJSW reports to court by noon the day before", "CPO induction within 5 working days of sentence",
                "UPW and other activity started within 7 working days")) {
            assertTrue(row(leader.gets("/indicators").page(), name).contains("August 2019 ▲ Amber ? Unknown"), leader.page());
            var one = leader.gets(leader.page().replaceAll("(?s).*href=\"(/indicators/[^\"]+)\">" + name + ".*", "$1")).page();
            var tables = one.split("<caption", -1);
            assertEquals(3, tables.length);
            assertEquals(9, ROW.matcher(tables[1]).results().filter(row -> row.group().contains("scope=\"row\"")).count());
            assertTrue(tables[1].contains("2019/20 Q1") && tables[1].contains("April to June 2019") && !tables[1].contains("August"));
            assertTrue(tables[2].contains("August 2019") && tables[2].contains("Single months"));
        }
        assertTrue(row(leader.page(), "2018/19 Q1").matches(".*29% 80% ■ Red ↑ Up.*"), row(leader.page(), "2018/19 Q1"));
    }

    @Test
    void the_same_six_rows_with_the_same_statuses_and_what_could_not_be_read_is_unknown() throws IOException {
        uploads("glasgow-kpi-summary-2021-22-q4", Map.of("better", "more", "year", "2021/22"));
        var page = leader.gets("/indicators").page();
        for (var line : Files.readAllLines(path("glasgow-kpi-summary-2021-22-q4")).subList(1, 7)) {
            var cells = line.split(",", -1);
            var direction = cells[5].equals("up") ? "Up" : "Unknown";
            assertTrue(row(page, cells[0]).matches(".* %s %s 2021/22 Q4 . %s . %s –".formatted(cells[1], cells[2], cells[4], direction)),
                    row(page, cells[0]));
        }
        assertTrue(leader.gets("/indicators/all/summary.csv").page().contains(
                "CPO 3 month reviews held within timescales,,2021/22 Q4,86,75,Green,Unknown,"), leader.page());
    }

    @Test
    void shares_are_shown_as_they_are_and_two_kinds_of_no_stay_apart() throws IOException {
        for (var file : List.of("tayside-first-contact", "tayside-planning", "tayside-report-quality"))
            uploads(file, Map.of("better", "unknown", "source", "Report 299-2005, baseline"));
        var page = leader.gets("/indicators").page();
        assertTrue(page.contains("No, organisational control") && page.contains("No, outwith organisational control"));
        assertTrue(row(page, "2 home visits").endsWith("KPI 46% 50% 5% 101%"), row(page, "2 home visits"));
        assertTrue(row(page, "Feasibility").endsWith("SER 13% 51% 33% 2% 99%"), row(page, "Feasibility"));
        assertTrue(row(page, "Release plan").endsWith("HBR 61% 39% 100%"));
        assertEquals(3, rows(page).stream().filter(row -> row.startsWith("Overall standard")).count());
    }

    @Test
    void grades_stand_as_they_were_given_with_their_dates() throws IOException {
        uploads("inspection-evaluations", Map.of("better", "unknown"));
        var page = leader.gets("/indicators").page();
        assertTrue(row(page, "West Dunbartonshire").endsWith("6 August 2019 Weak Adequate Weak Weak Weak"), row(page, "West Dunb"));
        assertTrue(row(page, "Inverclyde").contains("December 2019 Very good Very good Good"));
        leader.postsAsStaff("/indicators/enter/indicator", "name=Reviews+held&better=more&quality=5.2");
        assertEquals("Reviews held", leader.heading());
        assertTrue(leader.page().contains("Inspection of Inverclyde: 5.2 Good<"));
        assertFalse(leader.page().contains("5.3 Good"));
    }

    @Test
    void nothing_of_a_faulty_file_is_kept() {
        leader.uploads("/indicators/enter/file", Map.of("better", "more"), "file",
                "indicator,period,value\nKept never,2025/26,80\nKept never,2025/26 Q9,81\n".getBytes(UTF_8));
        assertEquals(422, leader.status());
        assertTrue(row(leader.page(), "Row 3").contains("period This must be a quarter"), leader.page());
        assertEquals(0, Sql.count(service, "report.indicator WHERE name LIKE 'Kept%%'"));
        assertEquals(422, leader.uploads("/indicators/enter/file", Map.of(), "file", new byte[0]).status());
    }

    @Test
    void a_value_typed_again_takes_the_place_of_the_one_before_and_the_record_says_who_did_it() {
        leader.postsAsStaff("/indicators/enter/indicator", "name=%3DSick+days&unit=days&better=fewer");
        var path = leader.path();
        assertEquals(422, leader.postsAsStaff("/indicators/enter/indicator", "name=%3Dsick+DAYS&better=fewer").status());
        assertEquals(422, leader.postsAsStaff(path + "/value", "period=2026%2F27+Q2&value=&direction=").status());
        leader.postsAsStaff(path + "/value", "period=2025%2F26+Q4&value=9&target=12&direction=%2B");
        leader.postsAsStaff(path + "/value", "period=2025%2F26+Q4&value=12.5&target=12&direction=Down&note=%40home");
        assertTrue(leader.page().contains("12.5 days in 2025/26 Q4, against a target of 12 days: amber"), leader.page());
        assertTrue(leader.gets(path + ".csv").page().endsWith("'=Sick days,days,2025/26 Q4,12.5,12,Amber,Down,'@home\r\n"), leader.page());
        leader.postsAsStaff(path + "/change", "name=Days+off+sick&unit=days&better=unknown&owner=Service+manager");
        assertTrue(leader.heading().equals("Days off sick") && leader.page().contains("Cannot tell"), leader.page());
        assertEquals(List.of("INDICATOR_CHANGED", "INDICATOR_CHANGED", "INDICATOR_VALUES_ENTERED", "INDICATOR_VALUES_ENTERED"),
                Sql.column(service, "SELECT action FROM contact.audit WHERE subject = '%s' ORDER BY action", path.replaceAll(".*/", "")));
    }

    @Test
    void a_change_of_practice_is_as_exact_as_it_was_said_and_stands_beside_every_indicator() {
        var office = new Phone(service.url(), "").withCookie(scenario.signedIn(scenario.administrator()));
        assertEquals(422, office.postsAsStaff("/indicators/enter/marker", "happened=lately&words=").status());
        office.postsAsStaff("/indicators/enter/marker", "happened=2026-02&words=Induction+by+phone+too");
        assertTrue(office.page().contains("February 2026") && office.page().contains("The change of practice is noted."), office.page());
        office.postsAsStaff("/indicators/enter/indicator", "name=Inductions&better=more");
        assertTrue(office.page().contains("Induction by phone too"));
        var worker = new Phone(service.url(), "").withCookie(scenario.signedIn(scenario.worker("north")));
        assertEquals(403, worker.gets("/indicators").status());
    }

    private static void uploads(String file, Map<String, String> fields) throws IOException {
        leader.uploads("/indicators/enter/file", fields, "file", Files.readAllBytes(path(file)));
        assertTrue(leader.page().contains("The file is taken."), leader.page());
    }

    private static Path path(String file) {
        return Path.of("src/test/resources/acceptance", file + ".csv");
    }

    /** The words of the row that begins so. */
    private static String row(String page, String begins) {
        return rows(page).stream().filter(row -> row.startsWith(begins)).findFirst().orElse("no row");
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map(MatchResult::group)
                .map(row -> row.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip())
                .toList();
    }
}
