package scot.throughline.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stands in for Twilio on loopback: judges each request by the published rules, keeps a ledger of what it accepted, and fails on demand. */
final class StandInTwilio implements AutoCloseable {
    static final String ACCOUNT = "AC" + "a1".repeat(16);
    static final String TOKEN = "made-up-token";
    static final String SERVICE = "MG" + "b2".repeat(16);

    private static final Set<String> FIELDS = Set.of("To", "From", "MessagingServiceSid", "Body", "ContentSid", "ContentVariables",
            "MediaUrl", "StatusCallback",
            "ValidityPeriod", "SmartEncoded", "ContentRetention", "AddressRetention", "ProvideFeedback", "Attempt", "ForceDelivery",
            "PersistentAction",
            "ShortenUrls", "ScheduleType", "SendAt", "SendAsMms", "RiskCheck", "ApplicationSid", "TrafficType");

    /** What goes wrong with the next request, once. */
    sealed interface Fault {
        /** An error instead of an acceptance. */
        record Refuse(int status, @Nullable Integer code, @Nullable String retryAfter) implements Fault {}

        /** Accepted, and then an error. */
        record AcceptThenSay(int status, String body) implements Fault {}

        /** Accepted, and half of the JSON. */
        record Truncate() implements Fault {}

        /** Accepted, and the connection cut in the middle of the body. */
        record CutInTheBody() implements Fault {}

        /** Accepted, and the connection cut without a word. */
        record Cut() implements Fault {}

        /** Accepted, and nothing more. */
        record Silence() implements Fault {}

        /** Accepted, the headers sent at once, and the body never. */
        record SilentBody() implements Fault {}
    }

    /** A text it took. */
    record Taken(String sid, Map<String, String> fields) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, List<Taken>> ledger = new ConcurrentHashMap<>();
    private final Map<String, Integer> posts = new ConcurrentHashMap<>();
    private final CountDownLatch took = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Random random = new Random(1);

    StandInTwilio() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void fails(Fault fault) {
        faults.add(fault);
    }

    /** What this number was sent. */
    List<Taken> takenFor(String number) {
        return List.copyOf(ledger.getOrDefault(number, List.of()));
    }

    /** Waits until a text was taken: a caller that gave up may be faster than we are. */
    void awaitFirst() throws InterruptedException {
        if (!took.await(20, TimeUnit.SECONDS)) throw new AssertionError("No text came");
    }

    /** How many requests came for an attempt, by its callback. */
    Map<String, Integer> posts() {
        return Map.copyOf(posts);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var fields = new LinkedHashMap<String, String>();
            var wrong = wrong(exchange, body, fields);
            posts.merge(fields.getOrDefault("StatusCallback", "?"), 1, Integer::sum);
            if (wrong != null) {
                say(exchange, wrong.status(), error(wrong.status(), wrong.code(), wrong.why()));
                return;
            }
            switch (faults.poll()) {
                case null -> say(exchange, 201, accept(fields));
                case Fault.Refuse(var status, var code, var retryAfter) -> {
                    if (retryAfter != null) exchange.getResponseHeaders().set("Retry-After", retryAfter);
                    say(exchange, status, code == null ? "<html>sorry</html>" : error(status, code, "as asked"));
                }
                case Fault.AcceptThenSay(var status, var words) -> {
                    accept(fields);
                    say(exchange, status, words);
                }
                case Fault.Truncate() -> say(exchange, 201, accept(fields).substring(0, 40));
                case Fault.CutInTheBody() -> {
                    var bytes = accept(fields).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(201, bytes.length);
                    exchange.getResponseBody().write(bytes, 0, 40);
                    exchange.getResponseBody().flush();
                }
                case Fault.Cut() -> accept(fields);
                case Fault.Silence() -> {
                    accept(fields);
                    closing.await();
                }
                case Fault.SilentBody() -> {
                    exchange.sendResponseHeaders(201, accept(fields).length());
                    exchange.getResponseBody().flush();
                    closing.await();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private record Wrong(int status, int code, String why) {}

    private static @Nullable Wrong wrong(HttpExchange exchange, String body, Map<String, String> fields) {
        if (!exchange.getRequestURI().toString().equals("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json"))
            return new Wrong(404, 20404, "no such resource");
        if (!exchange.getRequestMethod().equals("POST")) return new Wrong(405, 20004, "method");
        var basic = "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) return new Wrong(401, 20003, "authenticate");
        if (!"application/x-www-form-urlencoded".equals(exchange.getRequestHeaders().getFirst("Content-Type")))
            return new Wrong(400, 20001, "content type");
        for (var pair : body.split("&")) {
            var halves = pair.split("=", 2);
            var name = URLDecoder.decode(halves[0], StandardCharsets.UTF_8);
            if (!FIELDS.contains(name)) return new Wrong(400, 20001, "unknown field " + name);
            if (fields.put(name, URLDecoder.decode(halves[1], StandardCharsets.UTF_8)) != null)
                return new Wrong(400, 20001, "repeated field " + name);
        }
        if (!fields.getOrDefault("To", "").matches("\\+[1-9][0-9]{6,14}")) return new Wrong(400, 21211, "To");
        if (!fields.getOrDefault("MessagingServiceSid", "").matches("MG[0-9a-fA-F]{32}"))
            return new Wrong(400, 21701, "MessagingServiceSid");
        if (fields.containsKey("Body") == fields.containsKey("ContentSid"))
            return new Wrong(400, 21619, "a body or a template, and one only");
        if (fields.getOrDefault("Body", "").length() > 1600) return new Wrong(400, 21617, "Body");
        if (!fields.getOrDefault("ValidityPeriod", "").matches("[0-9]{1,5}")) return new Wrong(400, 20001, "ValidityPeriod");
        var validity = Integer.parseInt(fields.getOrDefault("ValidityPeriod", "0"));
        if (validity < 1 || validity > 36_000) return new Wrong(400, 20001, "ValidityPeriod");
        var callback = URI.create(fields.getOrDefault("StatusCallback", ""));
        return callback.getHost() == null || callback.getHost().contains("_") ? new Wrong(400, 21609, "StatusCallback") : null;
    }

    private String accept(Map<String, String> fields) {
        var bits = new byte[16];
        random.nextBytes(bits);
        var sid = "SM" + HexFormat.of().formatHex(bits);
        ledger.computeIfAbsent(fields.getOrDefault("To", ""), _ -> new ArrayList<>()).add(new Taken(sid, Map.copyOf(fields)));
        took.countDown();
        return """
                {"sid": "%s", "status": "accepted", "num_segments": "0", "date_created": "Wed, 18 Nov 2026 12:00:00 +0000", "error_code": null,
                 "direction": "outbound-api", "account_sid": "%s", "messaging_service_sid": "%s", "a_field_not_met_before": true}"""
                .formatted(sid, ACCOUNT,
                        SERVICE);
    }

    private static String error(int status, int code, String why) {
        return "{\"code\": %d, \"message\": \"%s\", \"more_info\": \"https://www.twilio.com/docs/errors/%d\", \"status\": %d}"
                .formatted(code, why, code, status);
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
