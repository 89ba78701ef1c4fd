package scot.throughline.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;
import scot.throughline.support.Tables;

/** A worker with a spreadsheet, over HTTP against a real database. */
class ListPagesTest {
    private static final String UPLOAD = "/lists/of/journeys";
    private static final String HEAD = "Case reference,Mobile number,Name,Notes\n";

    private static RunningService service;
    private static Scenario scenario;
    private static Actor worker;

    private Phone browser;
    private SampleTaker taker;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z", Map.of("sample.taker", true));
        scenario = new Scenario(service);
        worker = scenario.worker("north");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void sign_in() {
        taker = service.bean(SampleTaker.class);
        taker.known.clear();
        browser = new Phone(service.url(), "").signsIn(scenario.signInLink(worker));
    }

    @Test
    void a_template_goes_out_and_comes_back_as_a_list_of_one() {
        assertTrue(browser.gets("/people").page().contains("href=\"/lists\""));
        assertTrue(browser.gets("/lists").page().contains("href=\"" + UPLOAD + "\""));
        assertTrue(browser.gets(UPLOAD).page().contains("07700 900123"));
        var template = browser.gets(UPLOAD + "/template.csv");
        assertEquals("\uFEFFCase reference,Mobile number,Name,Start date,Expected end date\r\n"
                + "AB/1234,07700 900123,Sam Example,2026-03-27,2027-03-26\r\n", template.page());
        assertEquals("attachment; filename=\"template-journeys.csv\"",
                template.last().headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(200, browser.gets(UPLOAD + "/template.xlsx").status());
        assertTrue(uploaded(browser.gets(UPLOAD + "/template.csv").page()).page().contains("Import the 1 good row<"));
    }

    @Test
    void good_rows_are_imported_bad_ones_come_back_and_the_same_list_changes_nothing() {
        var list = HEAD + "A1,07700 900123,Sam,x\nA2," + SampleTaker.WRONG + ",Jo,y\nA3,07700 900125,Kim,z\nA1,07700 900126,Lee,\n";
        var checked = uploaded(list);
        assertEquals("Checked: People and journeys", checked.heading());
        assertTrue(checked.page().contains("Import the 2 good rows") && checked.page().contains("These columns were not read: <span>Notes"),
                checked.page());
        assertTrue(checked.page().contains("Row 3<") && checked.page().contains("This cannot be taken"), checked.page());
        assertTrue(checked.page().contains("Row 5<") && checked.page().contains("Row 2 has the same case reference"), checked.page());
        assertEquals(Map.of(), taker.known, "nothing is taken before the button");
        var path = checked.path();

        var bad = browser.gets(path + "/bad-rows.csv").page();
        assertTrue(bad.contains("\r\n3,Mobile number: This cannot be taken,Mobile number: Look it up,A2,01632 960000,Jo,y\r\n"), bad);

        browser.postsAsStaff(path + "/import", "");
        assertEquals("Imported: People and journeys", browser.heading());
        assertEquals(2, taker.known.size());
        assertFalse(browser.page().contains("Import the"), "there is nothing left to press");
        browser.postsAsStaff(path + "/import", "");
        assertEquals("Imported: People and journeys", browser.heading());
        assertEquals(List.of("LIST_IMPORTED"), Sql.column(service,
                "SELECT action FROM contact.audit WHERE subject = '%s' AND action <> 'LIST_UPLOADED'", path.split("/")[2]));

        assertTrue(uploaded(HEAD + "A1,07700 900123,Sam,x\nA3,07700 900125,Kim,z\n").page().contains("Nothing in this list is new."));
    }

    @Test
    void what_is_wrong_with_a_file_stands_beside_its_field() {
        for (var file : Map.of("", "Choose a file", "Name\nSam\n", "no column Case reference", HEAD + "x".repeat(5_000_001),
                "more than can be read").entrySet()) {
            var refused = browser.uploads(UPLOAD, "list", file.getKey().getBytes(UTF_8));
            assertEquals(422, refused.status());
            assertTrue(refused.page().contains(file.getValue()) && refused.page().contains("href=\"#list\""), refused.page());
        }
    }

    /** The rest of what was sent is waited for, half a minute. */
    @Test
    @Tag("slow")
    void a_file_larger_than_any_request_is_not_taken() {
        assertEquals(413, browser.uploads(UPLOAD, "list", new byte[8_500_000]).status());
    }

    @Test
    void many_bad_rows_are_counted_and_a_hundred_shown() {
        var page = uploaded(HEAD + rows(1, 130, SampleTaker.WRONG)).page();
        assertTrue(page.contains("Row 101<") && !page.contains("Row 102<") && page.contains("And 30 more rows"), page);
    }

    @Test
    void a_list_goes_on_where_it_was_stopped_and_says_how_far_it_is() {
        taker.checks.drainPermits();
        taker.checks.release(2);
        var upload = browser.uploads(UPLOAD, "list", (HEAD + rows(1, 1_100, "07700 900123")).getBytes(UTF_8));
        assertTrue(upload.page().contains("500 of 1,100 rows checked"), upload.page());
        assertEquals(List.of("2"), upload.last().headers().allValues("Refresh"));
        var path = upload.path();
        assertEquals("Checking your list", browser.postsAsStaff(path + "/import", "").heading(), "not before all is checked");

        // Whoever looks after half a minute of silence takes the work on, on this instance or another.
        taker.checks.release(1_000);
        assertEquals("Checking your list", browser.gets(path).heading());
        service.moveTo(service.now().plus(Duration.ofSeconds(31)));
        assertEquals("Checked: People and journeys", browser.gets(path).heading());
        browser.postsAsStaff(path + "/import", "");
        assertEquals("Imported: People and journeys", browser.heading());
        assertEquals(1_100, taker.known.size());
    }

    @Test
    void a_list_is_its_workers_own_is_locked_and_goes() {
        var path = uploaded(HEAD + "LIST/9,07700 900987,Samantha Nobody,Q\n").path();
        var tables = Tables.of(service);
        for (var words : List.of("LIST/9", "900987", "Samantha", "Case reference"))
            assertTrue(tables.columnsThatSay(words).isEmpty(), words);

        var colleague = new Phone(service.url(), "").signsIn(scenario.signInLink(scenario.worker("north")));
        for (var at : List.of("", "/bad-rows.csv")) assertEquals(404, colleague.gets(path + at).status());
        colleague.postsAsStaff(path + "/import", "");
        colleague.postsAsStaff(path + "/throw-away", "");
        assertEquals(404, browser.gets("/lists/" + "0".repeat(32)).status());
        assertEquals("Checked: People and journeys", browser.gets(path).heading());

        browser.postsAsStaff(path + "/throw-away", "");
        assertEquals(404, browser.gets(path).status());
        uploaded(HEAD + "A1,07700 900123,Sam,\n");
        service.bean(ForgetLists.class).forget(service.now().plus(Duration.ofDays(1)));
        assertEquals(0, Sql.count(service, "contact.list_part"));
    }

    private Phone uploaded(String list) {
        return browser.uploads(UPLOAD, "list", list.getBytes(UTF_8));
    }

    private static String rows(int from, int to, String mobile) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "R" + i + "," + mobile + ",Sam,\n").collect(Collectors.joining());
    }
}
