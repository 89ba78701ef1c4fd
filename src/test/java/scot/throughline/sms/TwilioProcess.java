package scot.throughline.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Twilio’s stand-in in a process of its own, which no sender’s death and no test’s load can hold up. Told and asked by HTTP, as senders are. */
final class TwilioProcess implements AutoCloseable {
    private final Process process;
    private final URI url;
    private final HttpClient client = HttpClient.newHttpClient();

    private TwilioProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    static TwilioProcess start(String ourHost) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-Xmx96m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                StandInTwilio.class.getName(), ourHost).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new TwilioProcess(process, URI.create(process.inputReader(UTF_8).readLine()));
    }

    URI url() {
        return url;
    }

    void livesThrough(Weather weather) {
        call(HttpRequest.newBuilder(url.resolve("/_faults")).POST(BodyPublishers.ofString(weather.toString())));
    }

    /** An attempt it took, and when. */
    record Taken(AttemptKey attempt, long at) {}

    List<Taken> ledger() {
        return call(HttpRequest.newBuilder(url.resolve("/_ledger"))).lines().map(line -> line.split(" "))
                .map(line -> new Taken(AttemptKey.parse(line[0]).orElseThrow(), Long.parseLong(line[1]))).toList();
    }

    /** How often it took each text. */
    Map<String, Integer> taken() {
        return ledger().stream().collect(Collectors.toMap(each -> each.attempt().text().toString(), _ -> 1, Integer::sum));
    }

    private String call(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString()).body();
        } catch (IOException gone) {
            throw new AssertionError(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.destroyForcibly().onExit().join();
    }
}
