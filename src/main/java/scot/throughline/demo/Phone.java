package scot.throughline.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A made-up person's phone at the real pages behind their link: what it cannot do there, the demo cannot do. */
final class Phone {
    private static final Pattern ASKED = Pattern.compile("name=\"question\" value=\"([^\"]+)\"");
    private static final String BEFORE_SENDING = "/check-in/send";
    private static final String FINISHED = "/thank-you";

    private final HttpClient network;
    private final URI service;
    private final String token;
    private String cookie = "";
    private String path = "";
    private String page = "";

    Phone(HttpClient network, URI service, String token) {
        this.network = network;
        this.service = service;
        this.token = token;
    }

    /**
     * Opens the link, starts, and answers every screen that comes, up to a number of them.
     *
     * @param says what to each question, of the codes it offers: nothing means Skip
     * @return whether everything was answered and sent
     */
    boolean answers(BiFunction<String, Set<String>, List<String>> says, int mostScreens) {
        get("/" + token);
        post("/start", "token=" + token);
        for (var screens = 0; screens < mostScreens && !asked().isEmpty(); screens++) {
            var form = new ArrayList<String>();
            for (var question : asked())
                for (var said : says.apply(question, offered(question))) form.add(encoded(question) + "=" + encoded(said));
            if (asked().size() > 1 || form.isEmpty()) form.add("skip=yes");
            var before = path;
            post(path, String.join("&", form));
            if (path.equals(before)) throw new IllegalStateException("The page refused what was given to " + asked());
        }
        if (path.equals(BEFORE_SENDING)) post(path, "");
        return path.equals(FINISHED);
    }

    void optsOut() {
        get("/" + token);
        post("/not-for-me", "token=" + token + "&choice=no-more-texts");
    }

    private List<String> asked() {
        return ASKED.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private Set<String> offered(String question) {
        return Pattern.compile("name=\"" + Pattern.quote(question) + "\" value=\"([^\"]+)\"").matcher(page).results()
                .map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private void get(String address) {
        send(address, HttpRequest.newBuilder().GET());
    }

    private void post(String address, String form) {
        send(address, HttpRequest.newBuilder().header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private void send(String address, HttpRequest.Builder request) {
        request.uri(service.resolve(address)).header("Accept", "text/html");
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        var answer = reply(request.build());
        answer.headers().firstValue("Set-Cookie").map(set -> set.split(";", 2)[0]).ifPresent(set -> cookie = set);
        if (answer.statusCode() >= 500) throw new IllegalStateException("The service was broken at " + path);
        path = address;
        page = answer.body();
        answer.headers().firstValue("Location").filter(onward -> onward.startsWith("/")).ifPresent(this::get);
    }

    private HttpResponse<String> reply(HttpRequest request) {
        try {
            return network.send(request, BodyHandlers.ofString());
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while answering", stopped);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
