package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.throughline.sms.Attempts.NOON;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.throughline.command.RunningService;
import scot.throughline.invitation.Invitations;
import scot.throughline.invitation.Invited;
import scot.throughline.people.OptOuts;
import scot.throughline.support.Scenario;

/** Texts by GOV.UK Notify, from the service to a stand-in for it and back. */
class NotifyTest {
    private static final String KEY = "made_up-" + new UUID(1, 2) + "-" + new UUID(3, 4);
    private static final String TOKEN = "a-made-up-bearer-token";

    private static HttpServer notify;
    private static RunningService service;
    private static final List<String> POSTS = new CopyOnWriteArrayList<>();
    private static volatile int status;
    private static volatile String answer = "";
    private static volatile boolean cuts;

    @BeforeAll
    static void start() throws IOException {
        notify = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        notify.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        notify.createContext("/v2/notifications", NotifyTest::answer);
        notify.start();
        service = RunningService.at(NOON.toString(),
                Map.of("throughline.sms.gateway", "notify", "notify.api-key", KEY, "notify.template-id",
                        new UUID(5, 6).toString(), "notify.callback-token", TOKEN, "notify.base-url", url()));
    }

    @AfterAll
    static void stop() {
        service.close();
        notify.stop(0);
    }

    @BeforeEach
    void takesTexts() {
        POSTS.clear();
        cuts = false;
        says(201, """
                {"id": "%s", "reference": "x", "content": {"body": "x", "from_number": "x"}, "uri": "x",
                 "template": {"id": "%s", "version": 1, "uri": "x"}}""".formatted(new UUID(7, 8), new UUID(5, 6)));
    }

    @Test
    void everything_we_say_is_the_templates_one_variable() {
        var attempt = Attempts.saying("Hello, how are things?");

        assertEquals(new Handed.Accepted(new UUID(7, 8).toString(), 1), gateway().hand(attempt));
        var post = POSTS.getFirst().replace(" ", "");
        assertTrue(post.contains("\"personalisation\":{\"body\":\"Hello,howarethings?\"}"), post);
        assertTrue(post.contains("\"reference\":\"" + attempt.key() + "\""), post);
    }

    @ParameterizedTest
    @CsvSource({"400, ValidationError: phone_number is not a number, NumberFailed",
            "400, BadRequestError: Missing personalisation, Rejected",
            "403, AuthError: Invalid token, Refused", "404, no such thing, Refused", "429, RateLimitError: Exceeded rate limit, NotNow",
            "429, TooManyRequestsError: Exceeded send limits for today, NotNow", "500, Exception: Internal server error, Unknown",
            "503, away, Unknown", "201, {, Unknown"})
    void each_answer_means_one_thing_and_is_asked_for_once(int code, String words, String means) {
        says(code, words);

        assertEquals(means, gateway().hand(Attempts.saying("Hello")).getClass().getSimpleName());
        assertEquals(1, POSTS.size());
    }

    @Test
    void a_cut_answer_is_unknown_and_not_asked_for_again() {
        gateway().hand(Attempts.saying("so that a connection is kept"));
        POSTS.clear();
        cuts = true;

        assertInstanceOf(Handed.Unknown.class, gateway().hand(Attempts.saying("Hello")));
        assertEquals(1, POSTS.size());
    }

    @Test
    void a_provider_that_cannot_be_reached_has_not_taken_the_text() {
        var nowhere = new NotifyGateway(new NotifySettings(KEY, new UUID(5, 6).toString(), TOKEN, URI.create("http://127.0.0.1:1")));

        assertEquals(new Handed.NotNow(Optional.empty(), "unreachable"), nowhere.hand(Attempts.saying("Hello")));
    }

    @Test
    void receipts_and_stops_come_with_the_token_or_change_nothing() {
        var scenario = new Scenario(service);
        var worker = scenario.worker("north");
        var rule = service.surveys().council().touchpoint("exit").orElseThrow();
        var invited = assertInstanceOf(Invited.Queued.class,
                service.bean(Invitations.class).invite(scenario.person(worker, "cpo-supervision"), rule, worker, service.now()));
        service.bean(SendDueTexts.class).run(service.now(), 10);
        var text = service.bean(Outbox.class).find(invited.invitation(), "first").orElseThrow();
        var receipt = "{\"id\": \"" + text.providerId() + "\", \"reference\": \"" + text.key() + "\", \"status\": \"delivered\"}";

        assertEquals(403, calls("receipt", receipt, "Bearer wrong"));
        assertEquals(403, calls("receipt", receipt, null));
        assertEquals(TextState.ACCEPTED, again(text).state());
        assertEquals(204, calls("receipt", receipt, "Bearer " + TOKEN));
        assertEquals(TextState.DELIVERED, again(text).state());

        var number = service.bean(TextWriter.class).reader(text.invitationId()).orElseThrow();
        var stop = "{\"source_number\": \"" + number.e164().substring(1) + "\", \"message\": \"Stop!\"}";
        assertEquals(403, calls("inbound", stop, "Bearer wrong"));
        assertFalse(service.bean(OptOuts.class).hold(number));
        assertEquals(204, calls("inbound", stop, "Bearer " + TOKEN));
        assertTrue(service.bean(OptOuts.class).hold(number));
    }

    @Test
    void a_lost_answer_is_settled_by_its_reference() {
        var key = new AttemptKey(scot.throughline.database.Id.random(), 1);
        says(200, "{\"notifications\": [], \"links\": {\"current\": \"x\"}}");
        assertEquals(new Asked.HasNone(), gateway().find(key, FakeWriter.NUMBER, _ -> false));
        says(503, "away");
        assertInstanceOf(Asked.CannotSay.class, gateway().find(key, FakeWriter.NUMBER, _ -> false));
        says(200, """
                {"notifications": [{"id": "%s", "reference": "%s", "type": "sms", "status": "delivered", "body": "x",
                 "created_at": "2026-11-18T12:00:00.000000Z", "template": {"id": "%s", "version": 1, "uri": "x"}}],
                 "links": {"current": "x"}}""".formatted(new UUID(7, 8), key, new UUID(5, 6)));
        assertEquals(new Asked.Has(Receipt.of(new UUID(7, 8).toString(), TextState.DELIVERED, "delivered")),
                gateway().find(key, FakeWriter.NUMBER, _ -> false));
    }

    private static SmsGateway gateway() {
        return service.bean(SmsGateway.class);
    }

    private static Text again(Text text) {
        return service.bean(Outbox.class).find(text.id()).orElseThrow();
    }

    private static int calls(String about, String body, @Nullable String bearer) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(service.url().resolve("/callbacks/notify/" + about))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body));
            if (bearer != null) request.header("Authorization", bearer);
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException cut) {
            throw new AssertionError(cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static void says(int code, String words) {
        status = code;
        answer = words;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("POST")) POSTS.add(body);
            if (cuts) return;
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String url() {
        return "http://127.0.0.1:" + notify.getAddress().getPort();
    }
}
