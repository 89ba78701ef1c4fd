package scot.throughline.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.throughline.command.RunningService;
import scot.throughline.seal.LinkToken;
import scot.throughline.support.HeardLog;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/** The outermost shell of a production service, as a caller without manners finds it: every byte here is written by hand. */
class ShellTest {
    private static final String HOST = "say.example";
    private static final Pattern BLANK = Pattern.compile("\\{[^}]*}");
    private static final Map<String, String> HEADERS = Map.of("x-content-type-options", "nosniff", "cross-origin-opener-policy",
            "same-origin",
            "strict-transport-security", "max-age=31536000; includeSubDomains");
    private static final String US = "127.0.0.1";
    private static final String PROXY = "127.0.0.2";
    private static final int MOST = 40;
    private static final int PATIENCE = 15_000;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z", Map.ofEntries(entry("throughline.mode", "production"),
                entry("throughline.public-url", "https://" + HOST), entry("throughline.proxies", PROXY), entry("sample.pages", true),
                entry("throughline.wait.headers", "1s"), entry("throughline.wait.body", "1s"), entry("throughline.connections", MOST),
                entry("throughline.sms.gateway", "twilio"), entry("twilio.account-sid", "AC" + "0".repeat(32)),
                entry("twilio.auth-token", "made-up"), entry("twilio.messaging-service-sid", "MG" + "0".repeat(32))));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_route_answers_anybody_with_all_the_headers() throws Exception {
        var routes = service.bean(Router.class).uriRoutes().toList();
        assertTrue(routes.size() > 50);
        for (var route : routes) {
            var path = BLANK.matcher(route.getUriMatchTemplate().toPathString()).replaceAll("0");
            var name = route.getHttpMethodName() + " " + path;
            var answer = says(route.getHttpMethodName() + " " + path + " HTTP/1.1\r\nHost: " + HOST + "\r\nContent-Length: 0\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
            safe(name, answer);
            assertTrue(status(answer) < 500 || path.startsWith("/sample/"), name + " is " + status(answer));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"404,GET /nothing/here HTTP/1.1,", "405,DELETE /start HTTP/1.1,", "413,POST /start HTTP/1.1,Content-Length: 70000",
            "413,POST /start HTTP/1.1,Content-Length: 9999999999", "413,POST /start HTTP/1.1,Transfer-Encoding: chunked",
            "421,GET / HTTP/1.1,X-Forwarded-Host: say.example", "500,GET /sample/broken/x HTTP/1.1,", "400,GET / BROKEN,"})
    void so_does_every_error(int status, String line, String header) throws Exception {
        var host = status == 421 ? "attacker.example" : HOST;
        var more = header == null ? "" : header + "\r\n";
        var answer = says(line + "\r\nHost: " + host + "\r\nContent-Type: application/x-www-form-urlencoded\r\nAccept: text/html\r\n" + more
                + "Connection: close\r\n\r\n");
        assertEquals(status, status(answer), answer);
        safe(line, answer);
        assertFalse(answer.matches("(?is).*(exception|micronaut|netty|nobody must read this).*"), answer);
    }

    @Test
    void too_long_a_line_or_too_many_headers_are_refused() throws Exception {
        for (var request : List.of("GET /" + "x".repeat(5_000) + " HTTP/1.1\r\nHost: " + HOST + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: " + HOST + "\r\nX-Long: " + "x".repeat(9_000) + "\r\n\r\n")) {
            var answer = says(request);
            assertTrue(List.of(400, 413, 414, 431).contains(status(answer)), answer);
            safe("too long", answer);
        }
    }

    @Test
    void another_name_is_told_nothing() throws Exception {
        for (var host : List.of("attacker.example", "127.0.0.1", "say.example.attacker.example", "")) {
            var answer = says("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertEquals(421, status(answer), host);
            assertEquals("", answer.substring(answer.indexOf("\r\n\r\n") + 4), host);
        }
        assertEquals(421, status(says("GET / HTTP/1.1\r\nHost: " + HOST + "\r\nHost: attacker.example\r\nConnection: close\r\n\r\n")));
        assertEquals(421, status(says("GET / HTTP/1.0\r\nConnection: close\r\n\r\n")));
    }

    @Test
    void metrics_are_for_this_machine_and_never_by_the_public_name() throws Exception {
        assertEquals(200, status(says("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")));
        assertEquals(404, status(says("GET /metrics HTTP/1.1\r\nHost: " + HOST + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n")));
    }

    @Test
    void health_is_told_on_this_machine_and_no_more_than_up() throws Exception {
        for (var what : List.of("liveness", "readiness"))
            assertTrue(says("GET /health/" + what + " HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nConnection: close\r\n\r\n")
                    .endsWith("\r\n\r\n{\"status\":\"UP\"}"));
    }

    @ParameterizedTest
    @CsvSource({"''", "'GET / HTTP/1.1\r\nHost: say.example\r\nX-Slow: '",
            "'POST /start HTTP/1.1\r\nHost: say.example\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n'"})
    void whoever_dribbles_is_cut(String begins) throws Exception {
        try (var socket = connected()) {
            socket.getOutputStream().write(begins.getBytes(ISO_8859_1));
            var dribbling = Thread.ofVirtual().start(() -> dribble(socket, begins.isEmpty()));
            assertTrue(isOver(socket), "it was cut");
            dribbling.interrupt();
        }
    }

    @Test
    void a_quick_caller_may_ask_again_on_the_same_line() throws Exception {
        try (var socket = connected()) {
            for (var i = 0; i < 3; i++) {
                socket.getOutputStream().write(("GET /health/liveness HTTP/1.1\r\nHost: " + HOST + "\r\n\r\n").getBytes(ISO_8859_1));
                var read = new StringBuilder();
                while (!read.toString().endsWith("}")) read.append((char) socket.getInputStream().read());
                TimeUnit.MILLISECONDS.sleep(700); // in all longer than a request may take
            }
        }
    }

    @Test
    void one_source_holds_so_many_connections_and_no_more() throws Exception {
        var open = new ArrayList<Socket>();
        try {
            for (var i = 0; i < MOST + 20; i++) open.add(connected());
            assertTrue(isOver(open.getLast()), "there were too many");
        } finally {
            for (var socket : open) socket.close();
        }
    }

    /** In the place of the proxy in front, which is named in the settings. */
    @Test
    void a_proxy_of_ours_holds_as_many_as_come_to_it() throws Exception {
        var open = new ArrayList<Socket>();
        try {
            for (var i = 0; i < MOST + 20; i++) open.add(connected(PROXY));
            for (var socket : open) {
                socket.getOutputStream().write(("GET /health/liveness HTTP/1.1\r\nHost: " + HOST + "\r\n\r\n").getBytes(ISO_8859_1));
                assertEquals('H', socket.getInputStream().read(), "it was cut");
            }
        } finally {
            for (var socket : open) socket.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/start,application/x-www-form-urlencoded,token=overheard&",
            "/staff/sign-in,application/x-www-form-urlencoded,email=overheard&",
            "/account/passphrase,application/x-www-form-urlencoded,passphrase=overheard",
            "/callbacks/twilio/0,application/x-www-form-urlencoded,Body=overheard",
            "/lists/of/endings,multipart/form-data; boundary=edge,'--edge\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\noverheard'"})
    void what_is_cut_off_half_way_is_no_fault_of_ours_and_leaves_nothing_in_the_log(String path, String type, String half)
            throws Exception {
        var cookie = signedIn();
        try (var log = new HeardLog(NobodyLeft.class)) {
            for (var end : EndOfLine.values()) {
                try (var socket = connected()) {
                    socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: " + HOST + "\r\nCookie: " + cookie
                            + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: " + type + "\r\nContent-Length: 5000\r\n\r\n" + half)
                            .getBytes(ISO_8859_1));
                    switch (end) {
                        case HUNG_UP -> socket.shutdownOutput();
                        case BROKEN -> socket.setSoLinger(true, 0);
                        case TIME_IS_UP -> isOver(socket);
                    }
                }
                var line = log.next();
                assertEquals(Level.DEBUG, line.getLevel(), () -> end + ": " + line.getFormattedMessage());
                assertNull(line.getThrowableProxy(), end + " with a stack");
                assertFalse(line.getFormattedMessage().contains("overheard"), end + ": " + line.getFormattedMessage());
            }
        }
    }

    /** How a request may end before all of it is here. */
    private enum EndOfLine { HUNG_UP, BROKEN, TIME_IS_UP }

    /** In production nobody is let in but by passphrase and code, so a session is begun behind its back. */
    private static String signedIn() {
        var token = LinkToken.random();
        Sql.change(service, "INSERT INTO contact.session (lookup, staff_id, started_at, last_seen_at)"
                + " SELECT UNHEX('%s'), UNHEX('%s'), '2026-05-11 10:00:00', '2026-05-11 10:00:00'",
                HexFormat.of().formatHex(token.lookup()),
                new Scenario(service).worker("north").staff());
        return "__Host-staff=" + token.letters();
    }

    private static void dribble(Socket socket, boolean silent) {
        try {
            while (!silent) {
                socket.getOutputStream().write('x');
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (IOException | InterruptedException over) {
            // As it should be.
        }
    }

    /** Whether the other side has hung up, in whatever way. */
    private static boolean isOver(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() >= 0) {
            }
            return true;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static void safe(String name, String answer) {
        var headers = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n"))).lines().skip(1)
                .collect(java.util.stream.Collectors.toMap(line -> line.replaceFirst(":.*", "").toLowerCase(java.util.Locale.ROOT),
                        line -> line.replaceFirst("[^:]*: ?", ""), (one, other) -> one + " AND " + other));
        HEADERS.forEach((header, value) -> assertEquals(value, headers.get(header), name + " has " + header));
        var policy = headers.getOrDefault("content-security-policy", "");
        assertTrue(policy.startsWith("default-src 'none'") && policy.matches(".*frame-ancestors '(none|self)'.*"), name + ": " + policy);
        assertTrue(headers.getOrDefault("referrer-policy", "").matches("no-referrer|same-origin"), name);
    }

    private static int status(String answer) {
        return answer.startsWith("HTTP/1.") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    private static String says(String request) throws IOException {
        try (var socket = connected()) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static Socket connected() throws IOException {
        return connected(US);
    }

    private static Socket connected(String from) throws IOException {
        var socket = new Socket(US, service.url().getPort(), InetAddress.ofLiteral(from), 0);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }
}
