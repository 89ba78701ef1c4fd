package scot.throughline.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;

/**
 * How long a question page takes, beside the cheapest page there is in the same run: printed, never asserted, because machines differ. On an
 * idle one the aim is a median under 5 ms.
 */
@Tag("benchmark")
class PageTimeBenchmark {
    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 2_000;

    @Test
    void a_question_page_beside_a_page_that_does_nothing() throws Exception {
        try (var service = RunningService.at("2026-05-11T10:00:00Z"); var client = HttpClient.newHttpClient()) {
            var scenario = new Scenario(service);
            var phone = scenario.personInvitedTo("exit", scenario.worker("north")).starts().picks("CH.HOME", "3");
            var question = median(client, request(service, phone, phone.path()));
            var nothing = median(client, request(service, phone, "/health/liveness"));
            System.out.printf("A question page: median %.2f ms; a page that does nothing: %.2f ms; ratio %.1f%n", question, nothing,
                    question / nothing);
        }
    }

    private static HttpRequest request(RunningService service, Phone phone, String path) {
        return HttpRequest.newBuilder(service.url().resolve(path)).header("Accept", "text/html, application/json")
                .header("Accept-Encoding", "gzip").header("Cookie", phone.cookie()).build();
    }

    private static double median(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        for (var i = 0; i < WARM_UP; i++) once(client, request);
        var nanos = new long[MEASURED];
        for (var i = 0; i < MEASURED; i++) nanos[i] = once(client, request);
        return IntStream.range(0, MEASURED).mapToLong(i -> nanos[i]).sorted().skip(MEASURED / 2).findFirst().orElseThrow()
                / (double) Duration.ofMillis(1).toNanos();
    }

    private static long once(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var answer = client.send(request, BodyHandlers.discarding());
        var took = System.nanoTime() - began;
        assertEquals(200, answer.statusCode());
        return took;
    }
}
