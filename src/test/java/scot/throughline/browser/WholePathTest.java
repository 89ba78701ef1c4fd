package scot.throughline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.release.ReleaseReport.Line;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.sms.SendDueTexts;
import scot.throughline.staff.Actor;
import scot.throughline.support.Browser;
import scot.throughline.support.Looked;
import scot.throughline.support.Scenario;
import scot.throughline.support.Tables;
import scot.throughline.survey.Family;

/** The thread from end to end, on a small phone without JavaScript: a text goes out, people answer, a leader sees what came of it. */
class WholePathTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Pattern LINK = Pattern.compile("(http://localhost:\\d+/)([0-9A-Z]{26})");
    private static final Pattern TOKEN = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");
    private static final String WORDS = "More buses on a Saturday morning";
    private static RunningService service;
    private static Scenario scenario;

    private final List<String> visited = new ArrayList<>();

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_worker_sends_a_link_forty_people_answer_and_a_leader_sees_an_outcome() throws SQLException {
        var quarter = Quarter.of(Scotland.dayOf(service.now()));
        var workers = scenario.fourWorkers();
        var leader = scenario.leader();
        someoneAsksForNoMoreTexts(workers.getFirst());

        answersInABrowser(workerAddsAndSends(workers.getFirst()));
        for (var i = 1; i < 40; i++) answersByPhone(i, workers.get(i % 4));
        for (var i = 0; i < 9; i++)
            scenario.personInvitedTo("induction", workers.get(i % 4)).starts()
                    .answersAll(question -> question.startsWith("NOW.") ? List.of("2") : List.of());
        scenario.personInvitedTo("exit", workers.getFirst()).starts().picks("CH.HOME", "3"); // and stops there: a draft

        leaderIsToldWhen(leader, "No figures yet: first on 14 July");
        nothingInTheDatabaseSaysWhoSaidWhat();
        assertEquals(40, inPool(Family.EXIT, Kind.ALL, quarter));

        service.moveTo(quarter.releasedOn().atTime(9, 0).atZone(Scotland.TIME).toInstant());
        var report = service.release();
        assertEquals(Decision.OPENED, decision(report.lines(), Family.EXIT), report::toString);
        assertEquals(Decision.HELD, decision(report.lines(), Family.REVIEW_START), report::toString);
        assertEquals(0, inPool(Family.EXIT, Kind.ALL, quarter));
        assertEquals(9, inPool(Family.REVIEW_START, Kind.ALL, quarter));
        assertFalse(service.privateKeys().has(batch(Family.EXIT, quarter)), "the key of what was opened is gone");
        assertTrue(service.privateKeys().has(batch(Family.REVIEW_START, quarter)), "the key of what is held is kept");

        leaderSeesFigures(leader);
    }

    private static void someoneAsksForNoMoreTexts(Actor worker) {
        var phone = scenario.personInvitedTo("exit", worker); // 07700 900000
        phone.posts("/not-for-me", "token=" + phone.token() + "&choice=no-more-texts");
    }

    private String workerAddsAndSends(Actor worker) {
        try (var context = BROWSER.phone(); var page = context.newPage()) {
            signIn(page, worker);
            seen(page, "my-people-with-one");
            page.getByText("Add a person").click();
            assertTrue(add(page, "01382 496000").contains("This is a landline. Enter a mobile number: it starts with 07"));
            seen(page, "add-a-person-landline");
            assertTrue(add(page, "07700 900000").contains("belongs to somebody already added"));
            add(page, "07700 900999");
            assertTrue(page.content().contains("Added. Nothing has been sent yet"));
            seen(page, "person-added");
            page.getByText("My people").click();
            assertTrue(page.content().contains("Number ending 0999"));
            page.locator("tr", new Page.LocatorOptions().setHasText("ending 0999")).locator(".govuk-button").click();
            return sends(page);
        }
    }

    private String sends(Page page) {
        var shown = page.locator("blockquote").innerText();
        assertTrue(page.content().contains("1 part"));
        assertTrue(page.content().contains("ends in 0999"));
        seen(page, "send");
        page.getByText("Send text").click();
        assertTrue(page.content().contains("The text is on its list. It goes straight away"));
        seen(page, "person-sent");

        service.bean(SendDueTexts.class).run(service.now(), 50);
        var link = LINK.matcher(service.texts().getLast());
        assertTrue(link.find());
        var words = shown.replace("•".repeat(26), link.group(2));
        assertTrue(service.texts().getLast().contains("\"" + words + "\""), "what was shown is what went");
        return link.group();
    }

    private void answersInABrowser(String link) {
        try (var context = BROWSER.phone(); var page = context.newPage()) {
            page.navigate(link);
            seen(page, "path-start");
            page.onRequest(request -> visited.add(request.url()));
            tap(page, "Start");
            tap(page, "Continue");
            assertTrue(page.title().startsWith("Error: "));
            assertEquals("Choose an answer, or press Skip", page.locator(".errors a").innerText());
            seen(page, "path-error");
            choose(page, "Better");
            choose(page, "I have a safe place");
            page.getByText("Back", new Page.GetByTextOptions().setExact(true)).click();
            assertTrue(page.getByLabel("I have a safe place").isChecked(), "what this session gave is shown");
            tap(page, "Continue");
            tap(page, "Skip");
            seen(page, "path-question");
            tap(page, "Skip");
            choose(page, "Rather not say");
            while (page.locator("textarea").count() == 0) tap(page, "Skip");
            page.locator("textarea").fill(WORDS);
            seen(page, "path-last");
            tap(page, "Send my answers");
            assertEquals("Thank you", page.locator("h1").innerText());
            seen(page, "path-thank-you");
            assertEquals(List.of(), visited.stream().filter(address -> TOKEN.matcher(address).find()).toList(), "no token after Start");

            page.navigate(link);
            assertEquals("This check-in has ended", page.locator("h1").innerText());
            seen(page, "path-ended");
        }
    }

    private static void answersByPhone(int number, Actor worker) {
        var settled = number % 3 > 0;
        scenario.personInvitedTo("exit", worker).starts().answersAll(question -> switch (question) {
            case "CH.HOME", "CH.ALC" -> List.of(settled ? "3" : "2");
            case "NOW.HOME", "NOW.ALC", "NOW.HOPE" -> List.of(settled ? "4" : "2");
            case "CH.DRUG" -> List.of("NEVER");
            case "CH.WORK" -> List.of(number % 2 > 0 ? "3" : "1");
            case "NOW.WORK" -> List.of(number % 2 > 0 ? "3" : "2");
            default -> List.of();
        });
    }

    private void leaderIsToldWhen(Actor leader, String words) {
        try (var context = BROWSER.phone(); var page = context.newPage()) {
            signIn(page, leader);
            assertEquals(words, page.locator("h1").innerText());
            seen(page, "outcomes-none-yet");
        }
    }

    private void leaderSeesFigures(Actor leader) {
        try (var context = BROWSER.phone(); var page = context.newPage()) {
            signIn(page, leader);
            seen(page, "outcomes-first");
            for (var name : List.of("Home settled now", "Drink and drugs cause no problems now", "In work or learning now")) {
                var headline = page.locator(".headline", new Page.LocatorOptions().setHasText(name)).innerText();
                assertTrue(Pattern.compile("\\d+%.*at the end").matcher(headline.replace('\n', ' ')).find(), headline);
                assertTrue(Pattern.compile("about (35|40) answers; 95% interval \\d+% to \\d+%").matcher(headline).find(), headline);
                assertTrue(headline.contains("held for the next figure"), headline);
            }
            page.getByText("Home settled now").first().click();
            var trust = page.locator("[aria-labelledby=trust]");
            assertTrue(trust.innerText().contains("April to June 2026 is held"), trust::innerText);
            seen(page, "outcome-first");
        }
    }

    /** Somebody with a dump of every table finds no answer in it, and nothing to lay answers beside people with. */
    private static void nothingInTheDatabaseSaysWhoSaidWhat() {
        var tables = Tables.of(service);
        for (var words : List.of("CH.HOME", "NOW.HOME", "NOW_OK", "ANY_BETTER", "CH.HOME=3", WORDS, "buses")) {
            assertEquals(Set.of(), tables.columnsThatSay(words), words);
        }
        assertEquals(Set.of("intake.pool.council", "intake.pool.family", "intake.pool.period"),
                tables.columnsOfOneFoundInTheOther("intake", "contact"));
    }

    private void signIn(Page page, Actor staff) {
        page.navigate(service.url() + scenario.signInLink(staff));
        page.locator("main button").click();
        assertFalse(TOKEN.matcher(page.url()).find());
    }

    private static String add(Page page, String mobile) {
        var today = Scotland.dayOf(service.now());
        page.getByLabel("Mobile number").fill(mobile);
        page.getByLabel("They know about the texts").check();
        page.getByLabel("Journey type").selectOption("cpo-supervision");
        page.getByLabel("Area").selectOption("town");
        day(page, "started", today.minusMonths(6));
        day(page, "expected-end", today.plusDays(7));
        page.getByText("Add this person").click();
        return page.content();
    }

    private static void day(Page page, String name, LocalDate day) {
        page.locator("[name=" + name + "-day]").fill("" + day.getDayOfMonth());
        page.locator("[name=" + name + "-month]").fill("" + day.getMonthValue());
        page.locator("[name=" + name + "-year]").fill("" + day.getYear());
    }

    private static void choose(Page page, String choice) {
        page.getByLabel(choice).check();
        tap(page, "Continue");
    }

    private static void tap(Page page, String button) {
        page.locator("button", new Page.LocatorOptions().setHasText(Pattern.compile("^" + button))).first().click();
    }

    private static void seen(Page page, String name) {
        Looked.picture(page, name + "-360");
        assertFalse(Looked.scrollsSideways(page), name + " scrolls sideways");
        try (var copy = BROWSER.withScripts(page)) {
            assertEquals(List.of(), Looked.faults(copy), name);
        }
    }

    private static Decision decision(List<Line> lines, Family family) {
        return lines.stream().filter(line -> line.family() == family).findFirst().orElseThrow().decision();
    }

    private static Batch batch(Family family, Quarter quarter) {
        return new Batch(service.surveys().council().key(), family, Kind.ALL, quarter);
    }

    private static int inPool(Family family, Kind kind, Quarter quarter) throws SQLException {
        try (var connection = service.connect(Role.RELEASE);
                var query = connection.prepareStatement("SELECT COUNT(*) FROM intake.pool WHERE family = ? AND kind = ? AND period = ?")) {
            query.setString(1, family.key());
            query.setString(2, kind.name());
            query.setString(3, quarter.key());
            try (var found = query.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
