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
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import scot.throughline.sms.Ledger.Taken;

/**
 * Stands in for Twilio on loopback: judges each request by the published rules, keeps a ledger of what it accepted, and fails on demand. Here for a
 * test’s own use, or in a process of its own as {@link TwilioProcess}.
 */
final class StandInTwilio implements AutoCloseable {
    static final String ACCOUNT = "AC" + "a1".repeat(16);
    static final String TOKEN = "made-up-token";
    static final String SERVICE = "MG" + "b2".repeat(16);

    private static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages";
    static final String PASSWORD = "Basic "
            + Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));

    private final String ourHost;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Ledger ledger = new Ledger();
    private final AtomicInteger asks = new AtomicInteger();
    private final CountDownLatch took = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Weather weather = Weather.FAIR;

    /** Takes texts whose callback is at that host, which is ours. */
    StandInTwilio(String ourHost) throws IOException {
        this.ourHost = ourHost;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.createContext("/_ledger", exchange -> {
            try (exchange) {
                say(exchange, 200, ledger.lines());
            }
        });
        server.createContext("/_faults", this::told);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What goes wrong with the next request, once. */
    void fails(Fault fault) {
        faults.add(fault);
    }

    void failsNoMore() {
        faults.clear();
    }

    /** From now on requests go wrong by themselves, and receipts come late, twice, shuffled, early or never. */
    void livesThrough(Weather coming) {
        weather = coming;
    }

    /** What this number was sent. */
    List<Taken> takenFor(String number) {
        return ledger.takenFor(number);
    }

    /** Waits until a text was taken: a caller that gave up may be faster than we are. */
    void awaitFirst() throws InterruptedException {
        if (!took.await(20, TimeUnit.SECONDS)) throw new AssertionError("No text came");
    }

    /** How many requests came for an attempt, by its callback. */
    Map<String, Integer> posts() {
        return ledger.requests();
    }

    /** What has become of a text, for whoever asks: without this, that it is sent. */
    void becomes(String sid, String status, @Nullable Integer code) {
        ledger.becomes(sid, status, code);
    }

    /** The texts whose words it was told to forget. */
    Set<String> forgotten() {
        return ledger.forgotten();
    }

    int asks() {
        return asks.get();
    }

    /** What a test in another process wants to go wrong. */
    private void told(HttpExchange exchange) throws IOException {
        try (exchange) {
            livesThrough(Weather.parse(body(exchange)));
            say(exchange, 200, "");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var about = path.startsWith(MESSAGES + "/");
        try (exchange) {
            if (!PASSWORD.equals(exchange.getRequestHeaders().getFirst("Authorization"))) refuse(exchange, 401, 20003, "authenticate");
            else if (!about && !path.equals(MESSAGES + ".json")) refuse(exchange, 404, 20404, "no such resource");
            else if (about || exchange.getRequestMethod().equals("GET")) look(exchange, path);
            else if (exchange.getRequestMethod().equals("POST")) create(exchange);
            else
                refuse(exchange, 405, 20004, "method");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lists what went to a number, newest first; shows one; forgets its words. */
    private void look(HttpExchange exchange, String path) throws IOException {
        if (weather.cannotSay(path + " " + asks.incrementAndGet())) {
            say(exchange, 503, "<html>sorry</html>");
            return;
        }
        if (faults.peek() instanceof Fault.Refuse(var status, var code, _) && faults.poll() != null) {
            refuse(exchange, status, code == null ? 0 : code, "as asked");
            return;
        }
        if (path.equals(MESSAGES + ".json")) {
            var to = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8).replaceFirst(".*To=([^&]*).*", "$1");
            var listed = takenFor(to).reversed().stream().filter(weather::lists).map(ledger::shown).toList();
            say(exchange, 200, "{\"messages\": [" + String.join(", ", listed) + "], \"page\": 0, \"page_size\": 50, \"uri\": \"/x\"}");
            return;
        }
        var found = ledger.find(path.substring(MESSAGES.length() + 1).replace(".json", ""));
        if (found.isEmpty()) refuse(exchange, 404, 20404, "no such message");
        else if (exchange.getRequestMethod().equals("POST") && !body(exchange).equals("Body="))
            refuse(exchange, 400, 20001, "must be empty");
        else {
            if (exchange.getRequestMethod().equals("POST")) ledger.forget(found.get().sid());
            say(exchange, 200, ledger.shown(found.get()));
        }
    }

    private void create(HttpExchange exchange) throws IOException, InterruptedException {
        var fields = new LinkedHashMap<String, String>();
        var form = body(exchange);
        var wrong = "application/x-www-form-urlencoded".equals(exchange.getRequestHeaders().getFirst("Content-Type"))
                ? TwilioRules.judge(form, fields, ourHost)
                : Optional.of(new TwilioRules.Wrong(20001, "content type"));
        var callback = fields.getOrDefault("StatusCallback", "?");
        var request = callback.replaceFirst(".*/", "") + " " + ledger.asked(callback);
        if (wrong.isPresent()) {
            refuse(exchange, 400, wrong.get().code(), wrong.get().why());
            return;
        }
        var fault = Optional.ofNullable(faults.poll()).or(() -> weather.fault(request, fields.getOrDefault("To", "")));
        switch (fault.orElse(null)) {
            case null -> say(exchange, 201, accept(fields, request));
            case Fault.Refuse(var status, var code, var retryAfter) -> {
                if (retryAfter != null) exchange.getResponseHeaders().set("Retry-After", retryAfter);
                if (code == null) say(exchange, status, "<html>sorry</html>");
                else
                    refuse(exchange, status, code, "as asked");
            }
            case Fault.AcceptThenSay(var status, var words) -> {
                accept(fields, request);
                say(exchange, status, words);
            }
            case Fault.Truncate() -> say(exchange, 201, accept(fields, request).substring(0, 40));
            case Fault.CutInTheBody() -> {
                var bytes = accept(fields, request).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(201, bytes.length);
                exchange.getResponseBody().write(bytes, 0, 40);
                exchange.getResponseBody().flush();
            }
            case Fault.Cut() -> accept(fields, request);
            case Fault.Silence() -> {
                accept(fields, request);
                closing.await();
            }
            case Fault.SilentBody() -> {
                exchange.sendResponseHeaders(201, accept(fields, request).length());
                exchange.getResponseBody().flush();
                closing.await();
            }
        }
    }

    private String accept(Map<String, String> fields, String request) {
        var taken = ledger.take(fields, request);
        took.countDown();
        var early = weather.early(taken.sid());
        for (var receipt : weather.receipts(taken.sid())) {
            if (early) callBack(taken, receipt.status());
            else
                later.schedule(() -> callBack(taken, receipt.status()), receipt.after().toMillis(), TimeUnit.MILLISECONDS);
        }
        return """
                {"sid": "%s", "status": "accepted", "num_segments": "0", "date_created": "Wed, 18 Nov 2026 12:00:00 +0000", "error_code": null,
                 "direction": "outbound-api", "account_sid": "%s", "messaging_service_sid": "%s", "a_field_not_met_before": true}"""
                .formatted(taken.sid(), ACCOUNT, SERVICE);
    }

    private void callBack(Taken taken, String status) {
        var form = Map.of("MessageSid", taken.sid(), "MessageStatus", status);
        try {
            client.send(HttpRequest.newBuilder(URI.create(taken.callback())).timeout(Duration.ofSeconds(2))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Twilio-Signature", TwilioService.signature(TOKEN, taken.callback(), form))
                    .POST(BodyPublishers.ofString(TwilioService.form(form))).build(), BodyHandlers.discarding());
        } catch (IOException nobodyThere) {
            // Lost, as Twilio loses it.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void refuse(HttpExchange exchange, int status, int code, String why) throws IOException {
        say(exchange, status,
                "{\"code\": %d, \"message\": \"%s\", \"more_info\": \"https://www.twilio.com/docs/errors/%d\", \"status\": %d}"
                        .formatted(code, why, code, status));
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        later.shutdownNow();
        client.shutdownNow();
        threads.close();
    }

    /** In a process of its own: says in its first line where it is, and ends with whoever started it. */
    public static void main(String[] arguments) throws IOException {
        try (var twilio = new StandInTwilio(arguments[0])) {
            System.out.println(twilio.url());
            while (System.in.read() >= 0) {
            }
        }
    }
}
