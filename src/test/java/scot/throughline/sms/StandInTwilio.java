package scot.throughline.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

    private static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages";

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
    private final Map<String, Fate> fates = new ConcurrentHashMap<>();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asks = new AtomicInteger();
    private final CountDownLatch took = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Random random = new Random(1);
    private final Random chance = new Random(1);
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile int faulty;

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

    void failsNoMore() {
        faults.clear();
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
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith(MESSAGES) && (exchange.getRequestMethod().equals("GET") || path.length() > MESSAGES.length() + 5))
            look(exchange);
        else
            create(exchange);
    }

    /** Lists what went to a number, newest first; shows one; forgets its words. */
    private void look(HttpExchange exchange) throws IOException {
        try (exchange) {
            asks.incrementAndGet();
            if (happens(faulty)) {
                say(exchange, 503, "<html>sorry</html>");
                return;
            }
            if (faults.peek() instanceof Fault.Refuse(var status, var code, _) && faults.poll() != null) {
                say(exchange, status, error(status, code == null ? 0 : code, "as asked"));
                return;
            }
            var path = exchange.getRequestURI().getPath();
            if (path.equals(MESSAGES + ".json")) {
                var listed = takenFor(URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8)
                        .replaceFirst(".*To=([^&]*).*", "$1")).reversed();
                say(exchange, 200, "{\"messages\": [" + String.join(", ", listed.stream().map(this::shown).toList())
                        + "], \"page\": 0, \"page_size\": 50, \"uri\": \"/x\"}");
                return;
            }
            var sid = path.substring(MESSAGES.length() + 1).replace(".json", "");
            var found = ledger.values().stream().flatMap(List::stream).filter(taken -> taken.sid().equals(sid)).findFirst();
            if (found.isEmpty()) {
                say(exchange, 404, error(404, 20404, "no such message"));
                return;
            }
            if (exchange.getRequestMethod().equals("POST")) {
                var order = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                if (!order.equals("Body=")) {
                    say(exchange, 400, error(400, 20001, "must be an empty string"));
                    return;
                }
                forgotten.add(sid);
            }
            say(exchange, 200, shown(found.get()));
        }
    }

    /** What has become of a text, for whoever asks: without this, that it is sent. */
    void becomes(String sid, String status, @Nullable Integer code) {
        fates.put(sid, new Fate(status, code));
    }

    private record Fate(String status, @Nullable Integer code) {}

    /** The texts whose words it was told to forget. */
    Set<String> forgotten() {
        return Set.copyOf(forgotten);
    }

    int asks() {
        return asks.get();
    }

    private String shown(Taken taken) {
        var fate = fates.getOrDefault(taken.sid(), new Fate("sent", null));
        var body = forgotten.contains(taken.sid()) ? "" : taken.fields().getOrDefault("Body", "");
        return "{\"sid\": \"%s\", \"status\": \"%s\", \"error_code\": %s, \"to\": \"%s\", \"body\": \"%s\", \"num_segments\": \"1\"}"
                .formatted(taken.sid(), fate.status(), fate.code(), taken.fields().get("To"), body.replace("\"", "'"));
    }

    /** From now on so many requests of a hundred go wrong, each in a way of its own, and receipts come late, twice, shuffled, early or never. */
    void livesThrough(long seed, int faultsInAHundred) {
        chance.setSeed(seed);
        faulty = faultsInAHundred;
    }

    private @Nullable Fault nextFault() {
        var told = faults.poll();
        if (told != null || !happens(faulty)) return told;
        return switch (chance.nextInt(10)) {
            case 0 -> new Fault.Refuse(500, 20500, null);
            case 1 -> new Fault.Refuse(503, 20503, null);
            case 2 -> new Fault.Refuse(429, 20429, "1");
            case 3 -> new Fault.Refuse(401, 20003, null);
            case 4 -> new Fault.AcceptThenSay(500, "<html>sorry</html>");
            case 5 -> new Fault.AcceptThenSay(502, "");
            case 6 -> new Fault.Truncate();
            case 7 -> new Fault.Cut();
            case 8 -> new Fault.CutInTheBody();
            default -> new Fault.AcceptThenSay(503, "{}");
        };
    }

    private boolean happens(int timesInAHundred) {
        return chance.nextInt(100) < timesInAHundred;
    }

    /** Two of the three receipts, twice, in any order, some before the answer itself; one in five never. */
    private void callBack(String sid, Map<String, String> fields) {
        if (faulty == 0 || happens(20)) return;
        var receipts = new ArrayList<>(List.of("queued", "sent", "delivered", "delivered"));
        Collections.shuffle(receipts, chance);
        var early = happens(10);
        for (var status : receipts) {
            Runnable call = () -> receipt(fields.getOrDefault("StatusCallback", ""), sid, status);
            if (early) call.run();
            else
                later.schedule(call, chance.nextInt(400), TimeUnit.MILLISECONDS);
        }
    }

    private void receipt(String url, String sid, String status) {
        var form = Map.of("MessageSid", sid, "MessageStatus", status);
        try {
            client.send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(2))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Twilio-Signature", TwilioService.signature(TOKEN, url, form))
                    .POST(BodyPublishers.ofString(TwilioService.form(form))).build(), BodyHandlers.discarding());
        } catch (IOException nobodyThere) {
            // Lost, as Twilio loses it.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything it took, by the address its receipts go to. */
    Map<String, Integer> takenByCallback() {
        var taken = new HashMap<String, Integer>();
        ledger.values().stream().flatMap(List::stream)
                .forEach(each -> taken.merge(
                        each.fields().getOrDefault("StatusCallback", "").replaceFirst(".*/", "").replaceFirst("-.*", ""), 1,
                        Integer::sum));
        return taken;
    }

    private void create(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var fields = new LinkedHashMap<String, String>();
            var wrong = wrong(exchange, body, fields);
            posts.merge(fields.getOrDefault("StatusCallback", "?"), 1, Integer::sum);
            if (wrong != null) {
                say(exchange, wrong.status(), error(wrong.status(), wrong.code(), wrong.why()));
                return;
            }
            switch (nextFault()) {
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
        if (!exchange.getRequestURI().toString().equals(MESSAGES + ".json"))
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
        ledger.computeIfAbsent(fields.getOrDefault("To", ""), _ -> new CopyOnWriteArrayList<>()).add(new Taken(sid, Map.copyOf(fields)));
        took.countDown();
        callBack(sid, fields);
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
        later.shutdownNow();
        client.shutdownNow();
        threads.close();
    }
}
