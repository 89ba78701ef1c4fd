package scot.throughline.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.seal.LinkToken;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;

/**
 * Set up: links that lead nowhere, each for another reason. Attack: somebody tries them in every way a link can be used and compares what comes down
 * the wire. Pass: the same bytes, headers and their order with them, however often it is tried; and who shares the guesser's address gets in.
 */
@Tag("slow")
class TokenGuessingTest {
    private static RunningService service;
    private static Scenario scenario;
    private static Actor worker;

    /** Dead, and why. */
    private static final Map<String, String> DEAD = new LinkedHashMap<>();
    /** No token at all; what frameworks tell of themselves, and we do not, is among them. */
    private static final List<String> MALFORMED = List.of("nonsense", "U".repeat(26), "0".repeat(25) + "1", "0".repeat(25), "0".repeat(27),
            "%00", "0000-0000", "status", "prometheus", "env", "loggers", "threaddump", "heapdump", "beans", "routes");

    @BeforeAll
    static void links_that_lead_nowhere() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        worker = scenario.worker("north");
        DEAD.put("unknown", LinkToken.random().letters());
        DEAD.put("expired", scenario.personInvitedTo("exit", worker).token());
        service.moveTo(service.now().plus(Duration.ofDays(40)));

        var used = scenario.personInvitedTo("exit", worker);
        used.starts().answersAll(question -> List.of());
        DEAD.put("used", used.token());
        DEAD.put("used, in small letters", used.token().toLowerCase(Locale.ROOT));
        var stopped = scenario.personInvitedTo("exit", worker);
        stopped.posts("/not-for-me", "token=" + stopped.token() + "&choice=not-this-one");
        DEAD.put("stopped", stopped.token());
        var optedOut = scenario.personInvitedTo("exit", worker);
        optedOut.posts("/not-for-me", "token=" + optedOut.token() + "&choice=no-more-texts");
        DEAD.put("opted out", optedOut.token());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_dead_link_is_the_same_to_the_byte_in_whatever_way_it_is_tried() throws IOException {
        var unknown = tried(DEAD.get("unknown"), true);
        for (var dead : DEAD.entrySet()) assertEquals(unknown, tried(dead.getValue(), true), dead.getKey());
        var withoutCookie = tried(DEAD.get("unknown"), false);
        for (var malformed : MALFORMED) assertEquals(withoutCookie, tried(malformed, false), malformed);
        assertTrue(unknown.getFirst().startsWith("HTTP/1.1 200 OK\r\n") && unknown.getFirst().contains("This check-in has ended"));
    }

    @Test
    void whoever_guesses_is_not_told_that_it_was_noticed_and_who_shares_the_address_gets_in() throws IOException {
        var live = scenario.personInvitedTo("exit", worker);
        var first = get("/" + LinkToken.random().letters());
        for (var i = 0; i < 100; i++) assertEquals(first, get("/" + LinkToken.random().letters()));
        assertNotEquals(first, get("/" + live.token()));
        assertEquals("/thank-you", live.starts().answersAll(question -> List.of()).path());
        assertEquals(first, get("/" + live.token()));
    }

    @Test
    void a_link_of_the_right_shape_in_another_place_opens_nothing() {
        var live = scenario.personInvitedTo("exit", worker).token();
        for (var path : List.of("/staff/sign-in/" + live, "/staff/set-up/" + live, "/go/" + live))
            assertEquals(new Phone(service.url(), "").gets(path.replace(live, LinkToken.random().letters())).page()
                    .replaceAll("[0-9A-Z]{26}", ""), new Phone(service.url(), "").gets(path).page().replaceAll("[0-9A-Z]{26}", ""));
        assertEquals("This link has been used or has ended",
                new Phone(service.url(), "").postsAsStaff("/staff/sign-in/" + live, "").heading());
    }

    /** What comes of a token in each place that takes one. */
    private static List<String> tried(String token, boolean inACookie) throws IOException {
        var tried = new ArrayList<String>();
        tried.add(get("/" + token));
        tried.add(get("/" + token + "?language=pl"));
        tried.add(send("HEAD", "/" + token, "", ""));
        tried.add(post("/start", "token=" + token));
        tried.add(post("/start", "token=" + token + "&no-copy=yes&language=en"));
        for (var choice : List.of("", "not-this-one", "no-more-texts", "not-my-number"))
            tried.add(post("/not-for-me", "token=" + token + "&choice=" + choice));
        if (inACookie) {
            var cookie = "__Host-s=" + token + "." + Id.random() + ".en";
            for (var path : List.of("/check-in/1", "/check-in/send", "/share", "/call-back")) {
                tried.add(send("GET", path, cookie, ""));
                tried.add(send("POST", path, cookie, "skip=yes"));
            }
        }
        return tried;
    }

    private static String get(String path) throws IOException {
        return send("GET", path, "", "");
    }

    private static String post(String path, String form) throws IOException {
        return send("POST", path, "", form);
    }

    /** The reply as it comes down the wire, without the time of day. */
    private static String send(String method, String path, String cookie, String form) throws IOException {
        try (var socket = new Socket("localhost", service.url().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((method + " " + path + " HTTP/1.1\r\nHost: localhost:" + service.url().getPort()
                    + "\r\nAccept: text/html\r\nConnection: close\r\n" + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                    + (method.equals("POST")
                            ? "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n"
                            : "")
                    + "\r\n" + form).getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8).replaceFirst("(?i)\r\ndate: [^\r]*", "");
        }
    }
}
