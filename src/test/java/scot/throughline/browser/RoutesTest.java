package scot.throughline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Tables;

/** Promises that every route keeps, also one that nobody has written yet. */
class RoutesTest {
    /** All that anybody may open without signing in. A new public route is a decision, and is made here. */
    private static final Set<String> PUBLIC = Set.of("GET /", "GET /{token}", "POST /start", "GET /go/{door}", "GET /check-in/{screen}",
            "POST /check-in/{screen}", "GET /check-in/send", "POST /check-in/send", "GET /share", "POST /share",
            "GET /call-back", "POST /call-back", "GET /thank-you", "GET /who-sees", "GET /privacy", "GET /accessibility", "GET /help",
            "GET /changes", "POST /later", "POST /leave", "POST /not-for-me",
            "GET /staff/sign-in", "POST /staff/sign-in", "GET /staff/sign-in/{token}", "POST /staff/sign-in/{token}",
            "GET /staff/set-up/{token}", "POST /staff/set-up/{token}", "POST /staff/set-up/{token}/code", "GET /assets/{file}",
            "GET /health", "GET /health/{selector}", "GET /metrics", "GET /api/v1/openapi.json");
    private static final Set<String> ROLES = Set.of("WORKER", "LEADER", "ADMINISTRATOR", "MODERATOR", "SAFEGUARDING_READER", "MACHINE",
            SecurityRule.IS_AUTHENTICATED);
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
    void every_route_is_public_by_list_or_has_a_role() {
        var open = new TreeSet<String>();
        for (var route : routes()) {
            var allowed = Arrays.asList(route.getAnnotationMetadata().stringValues(Secured.class));
            if (allowed.isEmpty() || allowed.contains(SecurityRule.IS_ANONYMOUS)) open.add(name(route));
            else
                assertTrue(ROLES.containsAll(allowed), name(route) + " is for " + allowed);
        }
        assertEquals(new TreeSet<>(PUBLIC), open);
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

    private static List<UriRouteInfo<?, ?>> routes() {
        return service.bean(Router.class).uriRoutes().filter(route -> !method(route).matches("HEAD|OPTIONS")).toList();
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return method(route) + " " + route.getUriMatchTemplate().toPathString();
    }

    private static String method(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName();
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
