package scot.throughline.staff;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Says of itself what a browser says. */
record Browser(String host) {
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    /** A form sent from one of our own pages. */
    HttpResponse<String> post(String path, String form, String... headers) throws IOException, InterruptedException {
        return send(form(path, form, headers).header("Sec-Fetch-Site", "same-origin"));
    }

    /** A form from we do not know where. */
    HttpRequest.Builder form(String path, String form, String... headers) {
        return request(path, headers).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    /** Status, and where it leads. */
    static String outcome(HttpResponse<?> response) {
        return response.statusCode() + response.headers().firstValue("Location").map(" "::concat).orElse("");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://" + host + path)).header("Accept", "text/html");
        return headers.length == 0 ? request : request.headers(headers);
    }
}
