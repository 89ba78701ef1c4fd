package scot.throughline.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.throughline.command.RunningService;

/** What every answer has in common, errors included. */
class FrameTest {
    private static final String TOKEN = "0123456789ABCDEFGHJKMNPQRS";

    static RunningService service;
    static Browser browser;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-11-02T10:00:00Z",
                Map.of("throughline.public-url", "https://checkin.example.org", "sample.pages", true));
        browser = new Browser("localhost:" + service.url().getPort());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing/here", "/sample", "/sample/faulty", "/sample/broken/x", "/staff/sign-in", "/health/liveness",
            "/assets/none.css"})
    void every_answer_carries_the_headers(String path) throws Exception {
        var headers = browser.get(path).headers().map();

        assertTrue(headers.get("content-security-policy").getFirst().startsWith("default-src 'none'; style-src 'self';"));
        assertEquals("nosniff", headers.get("x-content-type-options").getFirst());
        assertEquals("same-origin", headers.get("referrer-policy").getFirst());
        assertEquals("noindex, nofollow", headers.get("x-robots-tag").getFirst());
        assertEquals("max-age=31536000; includeSubDomains", headers.get("strict-transport-security").getFirst());
        assertTrue(headers.get("cache-control").getFirst().contains("no-store"), () -> headers.toString());
    }

    @Test
    void a_route_keeps_the_headers_it_sets_itself() throws Exception {
        var headers = browser.get("/sample/own-headers").headers();
        assertEquals(1, headers.allValues("Referrer-Policy").size());
        assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElseThrow());
    }

    @Test
    void a_stylesheet_is_kept_for_a_year_under_the_hash_of_what_it_says() throws Exception {
        var page = browser.get("/staff/sign-in").body();
        var found = Pattern.compile("/assets/staff-[0-9a-f]{12}\\.css").matcher(page);
        assertTrue(found.find(), page);
        var sheet = browser.get(found.group());

        assertEquals(200, sheet.statusCode());
        assertEquals("public, max-age=31536000, immutable", sheet.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(sheet.headers().firstValue("Content-Type").orElseThrow().startsWith("text/css"));
        assertFalse(sheet.body().contains("GDS Transport") || sheet.body().contains("@font-face"));
        assertTrue(sheet.body().contains("--council:#002d54"));
    }

    @Test
    void what_broke_is_a_calm_page_with_a_reference_and_says_nothing_of_the_fault() throws Exception {
        for (var path : new String[]{"/sample/broken/" + TOKEN, "/sample/faulty"}) {
            var page = browser.get(path);

            assertEquals(500, page.statusCode());
            assertTrue(Pattern.compile("say <strong>[0-9a-f]{8}</strong>").matcher(page.body()).find(), page.body());
            assertFalse(page.body().contains("nobody must read this") || page.body().contains(TOKEN) || page.body().contains("missing"));
        }
    }

    @Test
    void an_address_that_is_not_there_is_not_found_whatever_it_looks_like() throws Exception {
        var page = browser.get("/nothing/" + TOKEN);

        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("Page not found"));
        assertFalse(page.body().toLowerCase(Locale.ROOT).contains("token"));
    }

    @Test
    void the_wrong_method_and_too_much_are_said_calmly_too() throws Exception {
        assertEquals(405, browser.post("/staff", "").statusCode());
        var much = browser.post("/sample/much", "x".repeat(70_000));

        assertEquals(413, much.statusCode());
        assertTrue(much.body().contains("That was too much to send"), much.body());
    }

    @Test
    void health_says_up_without_details_and_nothing_else_is_open() throws Exception {
        assertEquals("{\"status\":\"UP\"}", browser.get("/health/liveness").body());
        assertEquals("{\"status\":\"UP\"}", browser.get("/health/readiness").body());
        for (var path : new String[]{"/health", "/beans", "/env", "/info", "/loggers", "/metrics", "/routes", "/threaddump"}) {
            assertFalse(browser.get(path).headers().firstValue("Content-Type").orElse("").contains("json"), path);
        }
    }
}
