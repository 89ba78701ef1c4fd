package scot.throughline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.RouteTable;
import scot.throughline.support.Scenario;
import scot.throughline.support.Tables;

/** Promises that every route keeps, also one that nobody has written yet. */
class RoutesTest {
    /** What asks for a page before a person does, or instead of one. */
    private static final List<String> PREVIEWS = List.of("WhatsApp/2.23.20.0", "facebookexternalhit/1.1", "TelegramBot (like TwitterBot)",
            "Slackbot-LinkExpanding 1.0", "Mozilla/5.0 (compatible; Google-SafeBrowsing)");
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private static RunningService service;
    private static Scenario scenario;
    private static Actor worker;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        worker = scenario.worker("north");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_route_says_who_may_open_it_and_the_table_of_routes_says_the_same() {
        assertEquals(List.of(), RouteTable.read().faults(service));
    }

    @Test
    void looking_changes_nothing_and_sets_no_cookie() throws Exception {
        var token = scenario.personInvitedTo("exit", worker).token();
        var looks = List.of("/", "/" + token, "/" + "0".repeat(26), "/go/family", "/check-in/1", "/check-in/send", "/share", "/call-back",
                "/thank-you", "/who-sees", "/privacy", "/help?language=pl", "/staff/sign-in",
                scenario.signInLink(worker), "/staff/set-up/" + "0".repeat(26), "/health/liveness", "/nothing/here");
        var before = Tables.of(service).content();
        for (var path : looks) {
            for (var i = 0; i < 50; i++) {
                var look = send("GET", path, "User-Agent", PREVIEWS.get(i % PREVIEWS.size()));
                assertEquals(List.of(), look.headers().allValues("Set-Cookie"), path);
            }
            assertEquals(List.of(), send("HEAD", path).headers().allValues("Set-Cookie"), path);
            assertEquals(List.of(), send("OPTIONS", path).headers().allValues("Set-Cookie"), path);
        }
        assertTrue(before.equals(Tables.of(service).content()), "a table was changed by looking");
    }

    @Test
    void every_answer_carries_the_headers_whatever_became_of_the_request() throws Exception {
        var token = scenario.personInvitedTo("exit", worker).token();
        var cookie = scenario.signedIn(worker);
        var phone = new Phone(service.url(), token).starts();
        safe(200, send("GET", "/" + token));
        safe(200, send("GET", "/people", "Cookie", cookie));
        safe(303, send("GET", "/people"));
        safe(303, send("POST", "/leave"));
        safe(404, send("GET", "/nothing/here"));
        safe(404, send("GET", "/people/nobody", "Cookie", cookie));
        safe(405, send("DELETE", "/people/new", "Cookie", cookie, "Sec-Fetch-Site", "same-origin"));
        safe(403, send("POST", "/people/new", "Cookie", cookie, "Sec-Fetch-Site", "cross-site"));
        safe(413, post("/not-for-me", "x".repeat(70_000)));
        safe(413, send(request("/not-for-me").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1])))));
        safe(413, post("/people/new", "x".repeat(70_000), "Cookie", cookie, "Sec-Fetch-Site", "same-origin"));
        safe(422, post("/people/new", "mobile=none", "Cookie", cookie, "Sec-Fetch-Site", "same-origin"));
        safe(422, post(phone.path(), "", "Cookie", phone.cookie()));
        without("contact.link", () -> safe(503, send("GET", "/" + token)));
        without("contact.journey", () -> safe(500, send("GET", "/people", "Cookie", cookie)));
    }

    private static void safe(int status, HttpResponse<String> answer) {
        var headers = answer.headers();
        assertEquals(status, answer.statusCode(), answer.uri().getPath().replaceAll("[0-9A-Z]{26}", "{token}"));
        assertTrue(headers.firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"), headers::toString);
        assertEquals(List.of("nosniff"), headers.allValues("X-Content-Type-Options"));
        assertTrue(Set.of("no-referrer", "same-origin").contains(headers.firstValue("Referrer-Policy").orElse("")), headers::toString);
        assertFalse(headers.firstValue("Location").orElse("").matches(".*[0-9A-Z]{26}.*"));
    }

    private static void without(String table, Doing doing) throws Exception {
        rename(table, table + "_away");
        try {
            doing.run();
        } finally {
            rename(table + "_away", table);
        }
    }

    private static void rename(String from, String to) throws SQLException {
        try (var connection = service.connect(Role.OWNER); var statement = connection.createStatement()) {
            statement.execute("RENAME TABLE " + from + " TO " + to);
        }
    }

    @FunctionalInterface
    private interface Doing {
        void run() throws Exception;
    }

    private static HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).method(method, BodyPublishers.noBody()));
    }

    private static HttpResponse<String> post(String path, String form, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(service.url().resolve(path)).header("Accept", "text/html,*/*;q=0.8");
        return headers.length == 0 ? request : request.headers(headers);
    }
}
