package scot.throughline.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.throughline.staff.Browser.outcome;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.support.RouteTable;

/** The frame of staff's pages and the way in, over HTTP against a real database. */
class StaffPagesTest {
    static RunningService service;
    static Browser browser;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-11-02T10:00:00Z", Map.of("throughline.made-up", true, "sample.pages", true));
        browser = new Browser("localhost:" + service.url().getPort());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_link_signs_in_once_and_opening_it_changes_nothing() throws Exception {
        var link = linkFor(Role.WORKER);

        assertEquals(200, browser.get(link).statusCode());
        assertTrue(browser.get(link).headers().firstValue("Set-Cookie").isEmpty());
        var signedIn = browser.post(link, "");
        assertEquals("303 /", outcome(signedIn));
        assertTrue(browser.post(link, "").body().contains("This link has been used or has ended"));
    }

    @Test
    void the_session_cookie_is_as_strict_as_the_browser_allows() throws Exception {
        var cookie = browser.post(linkFor(Role.WORKER), "").headers().firstValue("Set-Cookie").orElseThrow();

        var attributes = Arrays.stream(cookie.split("; ")).skip(1).collect(Collectors.toSet());
        assertTrue(cookie.startsWith("__Host-staff="), "another name");
        assertEquals(Set.of("Path=/", "Secure", "HTTPOnly", "SameSite=Strict"), attributes);
    }

    @Test
    void a_link_that_is_over_signs_nobody_in() throws Exception {
        var link = linkFor(Role.WORKER);
        pass(Duration.ofMinutes(15));

        assertTrue(browser.post(link, "").body().contains("This link has been used or has ended"));
        assertTrue(browser.post("/staff/sign-in/0123456789ABCDEFGHJKMNPQRS", "").body().contains("This link has been used or has ended"));
    }

    @Test
    void each_role_lands_on_its_own_work() throws Exception {
        assertEquals("303 /people", outcome(browser.get("/", "Cookie", signedIn(Role.WORKER))));
        assertEquals("303 /outcomes", outcome(browser.get("/", "Cookie", signedIn(Role.LEADER))));
        assertEquals("303 /staff", outcome(browser.get("/", "Cookie", signedIn(Role.ADMINISTRATOR))));
        assertEquals(200, browser.get("/").statusCode());
    }

    @Test
    void a_session_ends_after_30_idle_minutes_and_not_before() throws Exception {
        var cookie = signedIn(Role.WORKER);
        pass(Duration.ofMinutes(29));
        assertEquals(200, browser.get("/sample", "Cookie", cookie).statusCode());
        pass(Duration.ofMinutes(29));
        assertEquals(200, browser.get("/sample", "Cookie", cookie).statusCode());
        pass(Duration.ofMinutes(30));
        assertEquals("303 /staff/sign-in", outcome(browser.get("/sample", "Cookie", cookie)));
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy() throws Exception {
        var cookie = signedIn(Role.WORKER);
        for (var passed = 0; passed < 12 * 60 - 20; passed += 20) {
            pass(Duration.ofMinutes(20));
            assertEquals(200, browser.get("/sample", "Cookie", cookie).statusCode());
        }
        pass(Duration.ofMinutes(20));
        assertEquals("303 /staff/sign-in", outcome(browser.get("/sample", "Cookie", cookie)));
    }

    @Test
    void signing_out_ends_the_session_and_takes_the_cookie_back() throws Exception {
        var cookie = signedIn(Role.WORKER);
        var out = browser.post("/staff/sign-out", "", "Cookie", cookie);

        assertEquals("303 /staff/sign-in", outcome(out));
        assertTrue(out.headers().firstValue("Set-Cookie").orElseThrow().contains("Max-Age=0"));
        assertEquals("303 /staff/sign-in", outcome(browser.get("/sample", "Cookie", cookie)));
    }

    @Test
    void a_page_opens_for_its_role_alone_and_a_route_nobody_spoke_for_opens_for_nobody() throws Exception {
        assertEquals("303 /staff/sign-in", outcome(browser.get("/sample")));
        assertEquals(403, browser.get("/sample", "Cookie", signedIn(Role.LEADER)).statusCode());
        assertEquals(403, browser.get("/sample/nobody-said", "Cookie", signedIn(Role.WORKER)).statusCode());
        assertEquals(403, browser.get("/staff", "Cookie", signedIn(Role.WORKER)).statusCode());
    }

    @Test
    void a_route_that_is_not_in_the_table_of_routes_is_found_and_told_what_to_add() {
        var faults = RouteTable.read().faults(service);
        assertTrue(
                faults.contains("Add a line to src/test/resources/routes.txt that says who may open GET /sample and what its blanks mean"),
                faults::toString);
        assertTrue(faults.stream().allMatch(fault -> fault.contains(" /sample")), faults::toString);
    }

    @Test
    void a_form_from_another_site_is_refused() throws Exception {
        var cookie = signedIn(Role.WORKER);
        assertEquals(422, browser.post("/sample", "mobile=1", "Cookie", cookie).statusCode());
        assertEquals(403,
                browser.send(browser.form("/sample", "mobile=1", "Cookie", cookie).header("Sec-Fetch-Site", "cross-site")).statusCode());
        assertEquals(403, browser.send(browser.form("/sample", "mobile=1", "Cookie", cookie)).statusCode());
        assertEquals(403, browser.send(browser.form("/sample", "mobile=1", "Cookie", cookie).header("Origin", "null")).statusCode());
        assertEquals(422, browser.send(browser.form("/sample", "mobile=1", "Cookie", cookie).header("Origin", "http://" + browser.host()))
                .statusCode());
        assertEquals(403,
                browser.send(browser.form(linkFor(Role.WORKER), "mobile=1", "Cookie", cookie).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode());
    }

    @Test
    void a_form_that_was_refused_comes_back_with_all_that_was_typed_and_can_be_sent_again() throws Exception {
        var typed = "mobile=%3Cb%3E01382&team=north&team=south&note=two%0D%0Alines&empty=&new-passphrase=never+shown&code=123456";
        var refused = browser.send(browser.form("/sample?from=list", typed, "Cookie", signedIn(Role.WORKER)));
        var page = refused.body();

        assertEquals(403, refused.statusCode());
        assertTrue(page.contains("<title>This was not saved – Anytown Council</title>"), page);
        assertTrue(page.contains("action=\"/sample\""), page);
        assertTrue(page.contains("name=\"mobile\" value=\"&lt;b&gt;01382\""), page);
        assertTrue(page.contains("name=\"team\" value=\"north\"") && page.contains("name=\"team\" value=\"south\""), page);
        assertTrue(page.contains("name=\"empty\" value=\"\""), page);
        assertTrue(page.contains("lines</dd>"), page);
        assertTrue(page.contains("Send it again only if you typed it yourself") && page.contains("Passphrases and codes are not kept"),
                page);
        assertFalse(page.contains("never shown") || page.contains("123456"), "a secret stands in the page");
    }

    @Test
    void whoever_was_signed_out_meanwhile_finds_what_they_typed_and_sends_it_again_once_signed_in() throws Exception {
        var cookie = signedIn(Role.WORKER);
        pass(Duration.ofMinutes(30));
        var refused = browser.post("/sample", "mobile=07700900123", "Cookie", cookie);

        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("<title>You were signed out – Anytown Council</title>"), refused.body());
        assertTrue(refused.body().contains("name=\"mobile\" value=\"07700900123\""), refused.body());
        assertTrue(refused.body().contains("target=\"_blank\" rel=\"noopener\" href=\"/staff/sign-in\""), refused.body());
        assertEquals(422, browser.post("/sample", "mobile=07700900123", "Cookie", signedIn(Role.WORKER)).statusCode());
    }

    @Test
    void nothing_is_kept_of_what_another_site_sent_or_of_what_is_no_form_of_ours() throws Exception {
        var elsewhere = browser.form("/sample", "mobile=bait").header("Sec-Fetch-Site", "cross-site");
        assertEquals("303 /staff/sign-in", outcome(browser.send(elsewhere)));
        assertEquals("303 /staff/sign-in", outcome(browser.post("/sample", "")));
        assertEquals("303 /staff/sign-in", outcome(browser.post("/staff/sign-out", "")));
        var link = browser.send(browser.form(linkFor(Role.WORKER), "mobile=bait").header("Sec-Fetch-Site", "cross-site"));
        assertEquals(403, link.statusCode());
        assertFalse(link.body().contains("bait"), "a link to sign in with would stand in the page");
    }

    @Test
    void a_wrong_form_comes_back_with_what_was_typed_and_a_word_by_each_field() throws Exception {
        var page = browser.post("/sample", "mobile=%3Cb%3E01382", "Cookie", signedIn(Role.WORKER));

        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("<title>Error: Add a person – Anytown Council</title>"), page.body());
        assertTrue(page.body().contains("value=\"&lt;b&gt;01382\""), page.body());
        assertTrue(page.body().contains("<a href=\"#start\">Enter the day it started</a>"), page.body());
        assertTrue(page.body().contains("aria-describedby=\"mobile-hint mobile-error\""), page.body());
    }

    @Test
    void every_page_of_staff_says_when_its_data_is_made_up() throws Exception {
        assertTrue(browser.get("/sample", "Cookie", signedIn(Role.WORKER)).body().contains("Made-up data"));
    }

    @Test
    void an_administrator_sees_everybody_with_an_account() throws Exception {
        var page = browser.get("/staff", "Cookie", signedIn(Role.ADMINISTRATOR)).body();
        assertTrue(page.contains("ADMINISTRATOR person") && page.contains("data-label=\"Role\">Administrator</td>"), page);
    }

    @Test
    void an_address_is_given_to_one_account_and_a_worker_has_a_team() {
        var accounts = service.bean(StaffAccounts.class);
        var now = service.now();
        var first = accounts.add("Moira Kerr", " Moira@Example.org", Role.WORKER, new Sight.OneTeam("north"), now);

        assertTrue(first instanceof StaffAccounts.Adding.Added);
        assertEquals(new StaffAccounts.Adding.EmailTaken(),
                accounts.add("Moira Kerr", "moira@example.org", Role.LEADER, new Sight.NoOne(), now));
        assertEquals(new StaffAccounts.Adding.SightWrong(), accounts.add("Ann", "ann@example.org", Role.WORKER, new Sight.NoOne(), now));
        assertEquals(new StaffAccounts.Adding.SightWrong(),
                accounts.add("Ann", "ann@example.org", Role.LEADER, new Sight.OneTeam("north"), now));
        assertEquals("Moira Kerr", accounts.byEmail("MOIRA@example.org").orElseThrow().name());
    }

    static String signedIn(Role role) throws IOException, InterruptedException {
        return browser.post(linkFor(role), "").headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static String linkFor(Role role) {
        var now = service.now();
        var email = Id.random() + "@example.org";
        var sight = role == Role.WORKER ? new Sight.OneTeam("north") : new Sight.NoOne();
        var adding = service.bean(StaffAccounts.class).add(role + " person", email, role, sight, now);
        return switch (adding) {
            case StaffAccounts.Adding.Added(var actor) -> service.bean(SignInLinks.class).issue(actor.staff(), Duration.ofMinutes(15), now);
            case StaffAccounts.Adding.EmailTaken _,StaffAccounts.Adding.SightWrong _ -> throw new AssertionError(adding);
        };
    }

    private static void pass(Duration time) {
        service.moveTo(service.now().plus(time));
    }
}
