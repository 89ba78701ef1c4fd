package scot.throughline.browser;

import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
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
import scot.throughline.audit.Signatory;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;
import scot.throughline.lists.SampleTaker;
import scot.throughline.outcome.HeardLedger;
import scot.throughline.report.HandMadeHeard;
import scot.throughline.staff.Actor;
import scot.throughline.staff.AuthenticatorApp;
import scot.throughline.staff.Enrolments;
import scot.throughline.support.Browser;
import scot.throughline.support.LeadersYears;
import scot.throughline.support.Looked;
import scot.throughline.support.Scenario;
import scot.throughline.survey.Measure.Every;
import scot.throughline.voice.DeskDoor;

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
        page.navigate(person + "/held");
        looked("held");
        printed("held");
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
    void a_team_leads_pages() {
        var leaver = scenario.worker("north");
        aCaseload(leaver);
        run("UPDATE contact.staff SET left_on = '2026-05-08'");
        scenario.worker("north");
        signIn(scenario.teamLead("north"));
        look("team", "/team");
        page.getByText("Pass their people on").click();
        looked("team-pass-on");
        press("Pass them on");
        looked("team-pass-on-wrong");
        page.getByLabel("Who has their people now?").selectOption(new SelectOption().setLabel("Tess Lead, North team"));
        press("Pass them on");
        looked("team-told");
        press("Sign out");
        signIn(scenario.leadOfTheArea("coast"));
        look("team-area", "/team");
    }

    @Test
    void signing_in() {
        var worker = scenario.worker("north");
        look("sign-in-form", "/staff/sign-in");
        press("Sign in");
        looked("sign-in-wrong");
        look("set-up", service.bean(Enrolments.class).issue(worker.staff(), Signatory.commandLine("anytown"), service.now()));
        press("Go on");
        looked("set-up-wrong");
        page.locator("#new-passphrase").fill("lorry pickle sonnet harbour");
        page.locator("#again").fill("lorry pickle sonnet harbour");
        press("Go on");
        looked("factor");
        press("Check the code");
        looked("factor-wrong");
        page.locator("#code").fill(AuthenticatorApp.code(page.locator(".spelled").innerText(), service.now()));
        press("Check the code");
        looked("recovery-codes");
        printed("recovery-codes");
        look("account", "/account?told=phone");
        for (var change : List.of("passphrase", "phone", "recovery-codes")) {
            look("account-" + change, "/account/" + change);
            page.locator("form[action^='/account/'] button").click();
            looked("account-" + change + "-wrong");
        }
        press("Sign out");
        page.navigate(service.url() + scenario.signInLink(worker));
        press("Sign in");
        run("DELETE FROM contact.recovery_code");
        run("DELETE FROM contact.credential");
        look("account-by-link", "/account");
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
        look("domain-empty", "/outcomes/domains/home");
        look("quarters-empty", "/indicators/all/quarters");
        look("evidence-empty", "/evidence");
        look("distance-empty", "/outcomes/distance");
        look("who-empty", "/coverage/who");
        LeadersYears.publishedIn(service);
        look("outcomes-full", "/outcomes");
        look("distance", "/outcomes/distance");
        look("outcome-distance", "/outcomes/distance-home-better");
        look("coverage", "/coverage");
        look("coverage-month", "/coverage/month/" + YearMonth.from(Scotland.dayOf(service.now())));
        for (var measure : List.of("home-settled", "respect", "home-better")) look("outcome-" + measure, "/outcomes/" + measure);
        service.bean(HeardLedger.class).publish(service.surveys().council().key(), HandMadeHeard.year());
        look("who", "/coverage/who");
        for (var domain : List.of("home", "alc", "exp")) look("domain-" + domain, "/outcomes/domains/" + domain);
        indicators();
        evidence();
        papers();
    }

    private void papers() {
        look("papers", "/papers");
        page.getByText("Annual report, April 2025 to March 2026").first().click();
        looked("paper-draft");
        press("Freeze this paper");
        looked("paper-wrong");
        page.getByText("Write the purpose before").click();
        looked("paper-words");
        page.getByLabel("Purpose").fill("x".repeat(4001));
        press("Save");
        looked("paper-words-wrong");
        page.getByLabel("Purpose").fill("To tell the committee what people said.");
        page.getByLabel("Recommendations").fill("To note this report.");
        press("Save");
        page.locator("a[href$='/notes']").click();
        page.getByLabel("Home settled now").waitFor();
        looked("paper-notes");
        page.getByLabel("Home settled now").fill("Two more flats.");
        press("Save");
        press("Freeze this paper");
        page.locator("a[href$='/1.pdf']").waitFor();
        looked("paper-frozen");
        look("papers-frozen", "/papers");
        look("paper-read", "/papers/2025-26/1.html");
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
        look("quarters", "/indicators/all/quarters/2018-19");
        look("coverage-month-indicators", "/coverage/month/2026-05");
        page.navigate(service.url() + "/indicators");
        page.getByText("CPO induction").click();
        page.getByText("Entered by mistake?").click();
        looked("indicator-withdraw");
    }

    private void evidence() {
        look("evidence-write", "/evidence/2.1");
        page.getByLabel("Very good").check();
        press("Save");
        looked("evidence-write-wrong");
        page.locator("#doing").fill("Most people say that we treated them with respect.\nFewer say so where work was called off.");
        page.locator("#graded").fill("3");
        page.locator("#graded-month").fill("5");
        page.locator("#graded-year").fill("2026");
        press("Save");
        looked("evidence");
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
        look("record", "/audit");
        look("record-none", "/audit?who=nobody");
    }

    @Test
    void what_people_wrote_and_what_is_done() {
        var second = scenario.moderator();
        signIn(scenario.moderator());
        looked("desk-empty");
        service.bean(DeskDoor.class).take("anytown", Quarter.of(Scotland.dayOf(service.now())).half(), List.of(
                "Moira was brilliant. She rang me on 07700 900321 when I was low, and came to AB12 3CD on 3 May.\nI am scared now.",
                "Shorter waits.", "averylongwordthatdoesnotbreakanywhere".repeat(4)), Scotland.dayOf(service.now()));
        look("desk", "/comments");
        page.getByText("Read the next one").click();
        looked("comment");
        press("Save");
        looked("comment-wrong");
        page.getByLabel("Housing").check();
        press("Save");
        looked("desk-told");
        press("Sign out");
        signIn(second);
        while (!page.getByText("Propose this quote").isVisible()) {
            page.navigate(service.url() + "/comments/next");
            if (!page.getByLabel("Housing").isChecked()) page.getByLabel("There is nothing in it").check();
            press("Save");
        }
        looked("comment-agreed");
        press("Propose this quote");
        looked("comment-quote-wrong");
        page.locator("#quote").fill("Somebody was brilliant when I was low.");
        press("Propose this quote");
        looked("desk-quote");
        press("Sign out");
        signIn(scenario.safeguardingReader());
        looked("danger");
        press("Dealt with");
        looked("danger-wrong");
        press("Sign out");
        signIn(scenario.leader());
        look("themes-empty", "/themes");
        run("UPDATE desk.quote SET approved_by = id, waits_until = NULL");
        run("INSERT INTO desk.theme_count VALUES ('anytown', '2026-04-14', '', '2025-26.H2', 'ABOUT', 35),"
                + " ('anytown', '2026-04-14', 'Waiting for help', '2025-26.H2', 'ABOUT', 15),"
                + " ('anytown', '2026-04-14', 'Being listened to and told what happens', '2025-26.H2', 'MOST', NULL),"
                + " ('anytown', '2026-04-14', 'Money', '2025-26.H2', 'FEW', NULL)");
        look("themes", "/themes");
        look("said-and-done-empty", "/said-and-done");
        page.getByText("Add what is done").click();
        looked("said-and-done-new");
        press("Save");
        looked("said-and-done-wrong");
        page.locator("#said").fill("Nobody called back when they said they would.");
        page.locator("#changed").fill("Somebody calls you back within two working days.");
        page.locator("#owner").fill("Service manager");
        for (var part : List.of("planned", "done")) {
            page.locator("#" + part).fill("1");
            page.locator("#" + part + "-month").fill("5");
            page.locator("#" + part + "-year").fill("2026");
        }
        press("Save");
        looked("said-and-done");
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
        if (width == 360) assertEquals(List.of(), Looked.tinyText(page));
        assertEquals(List.of(), width == 360 ? Looked.faults(page) : Looked.faultsOfColourAndSize(page), width + " wide");
    }
}
