package scot.throughline.sms;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * The Twilio SDK's way to the network for one attempt, good for one call. The SDK's own repeats POSTs up to six times, and its exceptions forget the
 * status and the headers, so this one keeps what it saw. Over a fresh connection: a pooled one the other side has just closed looks the same as a lost
 * answer.
 */
final class OneCall extends HttpClient {
    private static final Duration CONNECT = Duration.ofSeconds(1);

    private final URI baseUrl;
    private final Duration wholeCall;
    private boolean spent;
    private boolean nothingWritten;
    private @Nullable HttpResponse<String> answer;

    OneCall(URI baseUrl, Duration wholeCall) {
        this.baseUrl = baseUrl;
        this.wholeCall = wholeCall;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        if (spent) throw new IllegalStateException("This attempt has been made");
        spent = true;
        try (var client = java.net.http.HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(CONNECT).build()) {
            var sending = client.sendAsync(http(request), BodyHandlers.ofString());
            try {
                // The request's own timeout would stop counting when the headers are in.
                var given = sending.get(wholeCall.toMillis(), TimeUnit.MILLISECONDS);
                answer = given;
                return new Response(given.body(), given.statusCode());
            } catch (ExecutionException failed) {
                nothingWritten = beforeTheFirstByte(failed.getCause());
                throw new ApiConnectionException("The call failed", failed.getCause());
            } catch (TimeoutException slow) {
                throw new ApiConnectionException("The call took too long", slow);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new ApiConnectionException("The call was interrupted", stopped);
            } finally {
                client.shutdownNow();
            }
        }
    }

    /** What came back; nothing if the call failed. */
    Optional<HttpResponse<String>> answer() {
        return Optional.ofNullable(answer);
    }

    /** Whether the call failed before the provider can have heard of it. */
    boolean nothingWritten() {
        return nothingWritten;
    }

    private HttpRequest http(Request request) {
        var written = HttpRequest.newBuilder(baseUrl.resolve(request.constructURL().getFile()))
                .header("Authorization", request.getAuthString())
                .header("Accept", "application/json");
        if (request.getMethod() != HttpMethod.POST) return written.method(request.getMethod().name(), BodyPublishers.noBody()).build();
        return written.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(request.encodeFormBody(), StandardCharsets.UTF_8)).build();
    }

    private static boolean beforeTheFirstByte(@Nullable Throwable cause) {
        return cause instanceof IOException
                && (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                        || cause instanceof SSLHandshakeException);
    }
}
