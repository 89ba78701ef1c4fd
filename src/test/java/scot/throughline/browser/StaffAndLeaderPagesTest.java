package scot.throughline.browser;

import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import scot.throughline.calendar.Scotland;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;
import scot.throughline.lists.SampleTaker;
import scot.throughline.outcome.Ledger;
import scot.throughline.report.HandMadeLedger;
import scot.throughline.staff.Actor;
import scot.throughline.support.Browser;
import scot.throughline.support.Looked;
import scot.throughline.support.Scenario;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Every;
import scot.throughline.survey.Measure.Good;

/** Every page of workers, leaders and administrators, empty and full, at the widths of a phone and a desk. */
@Tag("slow")
class StaffAndLeaderPagesTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private RunningService service;
    private Scenario scenario;
    private Page page;

    @BeforeEach
    void start() {
        service = RunningService.at("2026-05-11T10:00:00Z", Map.of("sample.taker", true));
        scenario = new Scenario(service);
        page = BROWSER.page(360, LIGHT);
    }

    @AfterEach
    void stop() {
        page.context().close();
        service.close();
    }

    @Test
    void a_workers_pages() {
        var worker = scenario.worker("north");
        var link = scenario.signInLink(worker);
        look("home", "/");
        look("sign-in", "/staff/sign-in");
        look("sign-in-link", link);
        press("Sign in");
        looked("my-people-empty");
        look("new-person", "/people/new");
        press("Add this person");
        looked("new-person-wrong");
        look("not-found", "/people/nobody");
        look("asked-for-help-empty", "/asked-for-help");
        aCaseload(worker);
        look("asked-for-help", "/asked-for-help");
        look("my-people-full", "/people");
        page.locator("tbody tr").first().locator("a").first().click();
        looked("person");
        var person = page.url();
        page.getByText("Record the end").click();
        looked("end");
        press("Record the end");
        looked("end-wrong");
        page.navigate(person + "/number");
        looked("number");
        press("Save the number");
        looked("number-wrong");
        page.navigate(person + "/erase");
        looked("erase");
        page.navigate(person + "/contact");
        looked("contact");
        press("Save");
        looked("person-contact");
        page.navigate(person + "/same");
        looked("same");
        look("tomorrow", "/people/tomorrow");
        page.navigate(service.url() + "/people");
        page.getByLabel("Find somebody").fill("Number");
        press("Find");
        looked("search");
        page.navigate(person);
        page.locator("tbody .govuk-button").first().click();
        looked("send");
        press("Send text");
        looked("person-told");
        endedOn(person, service.now().atZone(Scotland.TIME).toLocalDate());
        looked("person-ended");
        run("UPDATE contact.text SET state = 'FAILED_NUMBER'");
        look("my-people-numbers", "/people");
        press("Sign out");
        look("sign-in-over", link);
        press("Sign in");
        looked("sign-in-over-used");
    }

    @Test
    void a_workers_lists() {
        signIn(scenario.worker("north"));
        look("lists", "/lists");
        page.getByText("People and journeys").click();
        looked("list-upload");
        press("Check this list");
        looked("list-upload-wrong");
        var list = new StringBuilder("Case reference,Mobile number,Notes\n");
        for (var i = 0; i < 12; i++)
            list.append("A%d,%s,%s\n".formatted(i, i < 3 ? "07700 900123" : SampleTaker.WRONG, "long".repeat(20)));
        upload(list.toString().replace("A7,", "=HYPERLINK(http://a-long-address.example/that-does-not-break-anywhere),"));
        looked("list-checked");
        press("Import the 3 good rows");
        looked("list-imported");
        service.bean(SampleTaker.class).checks.drainPermits();
        page.navigate(service.url() + "/lists/of/journeys");
        upload("Case reference,Mobile number\nB1,07700 900123\n");
        page.route("**/lists/*", again -> again.abort("aborted")); // or the page would go on by itself while it is looked at
        looked("list-progress");
    }

    @Test
    void the_other_ways_in() {
        var worker = scenario.worker("north");
        var first = "/people/" + scenario.person(worker, "cpo-both") + "/doors/exit";
        var second = "/people/" + scenario.person(worker, "cpo-both") + "/doors/exit";
        signIn(worker);
        look("doors", first);
        press("Show the code");
        looked("code");
        page.navigate(service.url() + first);
        press("Sign out and hand over");
        looked("doors-told");
        look("paper", "/paper");
        look("paper-exit", "/paper/exit?journey-type=cpo-both");
        printed("paper-exit");
        look("paper-review", "/paper/needs-review");
        look("posters", "/posters");
        printed("posters");
        page.navigate(service.url() + second);
        press("Sign out and hand over");
        looked("hand-over");
    }

    @Test
    void a_leaders_pages() {
        signIn(scenario.leader());
        looked("outcomes-empty");
        look("outcome-empty", "/outcomes/home-settled");
        look("distance-empty", "/outcomes/distance");
        threeYears();
        look("outcomes-full", "/outcomes");
        look("distance", "/outcomes/distance");
        look("outcome-distance", "/outcomes/distance-home-better");
        look("coverage", "/coverage");
        look("coverage-month", "/coverage/month/" + YearMonth.from(Scotland.dayOf(service.now())));
        for (var measure : List.of("home-settled", "respect", "home-better")) look("outcome-" + measure, "/outcomes/" + measure);
        indicators();
    }

    private void indicators() {
        look("indicators-empty", "/indicators");
        look("indicator-file", "/indicators/enter/file");
        press("Upload");
        looked("indicator-file-wrong");
        for (var file : List.of("west-dunbartonshire-kpis", "glasgow-kpi-summary-2021-22-q4", "tayside-first-contact",
                "tayside-report-quality", "inspection-evaluations")) {
            page.navigate(service.url() + "/indicators/enter/file");
            page.locator("#file").setInputFiles(Path.of("src/test/resources/acceptance", file + ".csv"));
            page.getByLabel("More is better").check();
            page.locator("#year").fill("2021/22");
            page.locator("#source").fill("As published");
            press("Upload");
        }
        look("indicator-marker", "/indicators/enter/marker");
        press("Save");
        looked("indicator-marker-wrong");
        page.locator("#happened").fill("2019-05");
        page.locator("#words").fill("Induction by phone as well as in person");
        press("Save");
        looked("indicators-full");
        page.getByText("CPO induction").click();
        looked("indicator");
        page.getByText("Enter a value").click();
        looked("indicator-value");
        page.goBack();
        page.getByText("Change what is said of it").click();
        looked("indicator-change");
        look("indicator-new", "/indicators/enter/indicator");
        press("Save");
        looked("indicator-new-wrong");
    }

    @Test
    void an_administrators_pages() {
        var workers = scenario.fourWorkers();
        signIn(scenario.administrator());
        looked("staff");
        manages(scenario.worker("north"));
        look("preview-list", "/preview");
        look("preview", "/preview/needs-review/1");
        press("Send this text to me");
        looked("preview-wrong");
        look("texts-empty", "/texts");
        for (var worker : workers) scenario.personInvitedTo("exit", worker);
        run("UPDATE contact.text SET state = 'HELD', provider_said = '29999' WHERE step = 'first'");
        run("INSERT INTO contact.text_month VALUES ('anytown', '2026-04-01', 412), ('anytown', '2026-03-01', 7)");
        look("texts-full", "/texts");
        press("No, send it again");
        looked("texts-settled");
        look("machines-empty", "/machines");
        press("Let it in");
        looked("machines-wrong");
        page.getByLabel("Which system is it?").fill("Casebook");
        press("Let it in");
        looked("machines");
    }

    private void manages(Actor leaver) {
        look("new-member", "/staff/new");
        press("Add this member of staff");
        looked("new-member-wrong");
        scenario.person(leaver, "cpo-supervision");
        look("member", "/staff/" + leaver.staff());
        page.getByText("Change").click();
        looked("change-member");
        press("Save the change");
        looked("member-told");
        press("Make a sign-in link");
        looked("member-link");
        look("leave", "/staff/" + leaver.staff() + "/leave");
        press("Mark as left");
        looked("leave-wrong");
        page.getByLabel("Who has their people now?").selectOption("stay");
        press("Mark as left");
        looked("member-left");
        page.getByText("Pass their people on").click();
        looked("pass-on");
        look("staff-left", "/staff");
        look("places", "/places");
        look("new-place", "/places/team");
        press("Save");
        looked("new-place-wrong");
        look("place", "/places/team/east");
        look("card", "/card");
        printed("card");
    }

    private void run(String sql) {
        try (var connection = service.connect(Role.OWNER); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private void upload(String list) {
        page.locator("#list").setInputFiles(new FilePayload("list.csv", "text/csv", list.getBytes(UTF_8)));
        press("Check this list");
    }

    private void aCaseload(Actor worker) {
        var today = Scotland.dayOf(service.now());
        for (var type : List.of("cpo-supervision", "cpo-unpaid-work", "structured-deferred")) scenario.person(worker, type);
        scenario.person(worker, "dtto", today.minusDays(3), today.plusYears(1));
        scenario.invited(scenario.person(worker, "cpo-both"), "exit", worker).starts().posts("/call-back", "time=morning");
        var stopped = scenario.invited(scenario.person(worker, "bail-supervision"), "exit", worker);
        stopped.posts("/not-for-me", "token=" + stopped.token() + "&choice=no-more-texts");
    }

    private void endedOn(String person, LocalDate day) {
        page.navigate(person + "/end");
        page.getByLabel("Day").fill("" + day.getDayOfMonth());
        page.getByLabel("Month").fill("" + day.getMonthValue());
        page.getByLabel("Year").fill("" + day.getYear());
        page.locator("input[type=radio]").first().check();
        press("Record the end");
    }

    private void threeYears() {
        var measures = service.surveys().measures();
        var council = service.surveys().council().key();
        var figures = HandMadeLedger.threeYears(keys(measures, Every.QUARTER, Good.MORE),
                measures.stream().filter(measure -> measure.start() != null).map(Measure::key).toList(),
                keys(measures, Every.HALF_YEAR, Good.MORE), keys(measures, Every.HALF_YEAR, Good.FEWER)).distance(measures);
        var ledger = service.bean(Ledger.class);
        ledger.publish(council, figures.figures(council));
        figures.coverage(council, Family.EXIT).forEach(each -> ledger.publish(council, each));
    }

    private static List<String> keys(List<Measure> measures, Every every, Good good) {
        return measures.stream().filter(each -> each.every() == every && each.good() == good).map(Measure::key).toList();
    }

    private void signIn(Actor staff) {
        page.navigate(service.url() + scenario.signInLink(staff));
        press("Sign in");
    }

    private void press(String button) {
        page.locator("button", new Page.LocatorOptions().setHasText(button)).last().click();
    }

    private void look(String name, String path) {
        page.navigate(service.url() + path);
        looked(name);
    }

    /** As a printer gets it: the page says its own size. */
    private void printed(String name) {
        page.pdf(new Page.PdfOptions().setPath(Path.of("target/pages", name + ".pdf")).setPreferCSSPageSize(true));
    }

    private void looked(String name) {
        assertAll(name, () -> assertEquals("", Looked.invalid(page.content())), () -> looked(name, 1280), () -> looked(name, 360),
                () -> looked(name, 320), () -> page.setViewportSize(360, 640));
    }

    private void looked(String name, int width) {
        page.setViewportSize(width, 640);
        Looked.picture(page, "staff-" + name + "-" + width);
        assertFalse(Looked.scrollsSideways(page), width + " scrolls sideways");
        assertEquals(List.of(), width == 360 ? Looked.faults(page) : Looked.faultsOfColourAndSize(page), width + " wide");
    }
}
