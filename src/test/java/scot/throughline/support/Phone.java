package scot.throughline.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's phone at a link: a browser with a cookie jar of one and no JavaScript. */
public final class Phone {
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);
    private static final Pattern ASKED = Pattern.compile("name=\"question\" value=\"([^\"]+)\"");

    private final URI service;
    private final String token;
    private String cookie = "";
    private String path = "";
    private int status;
    private String page = "";
    private HttpResponse<String> last;

    public Phone(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /** Another phone in the same hand or another: the same link, no cookie. */
    public Phone another() {
        return new Phone(service, token);
    }

    /** The same browser, about to tap the same button at the same time. */
    public Phone copy() {
        return at(service);
    }

    /** The same browser, sent to another instance of the service. */
    public Phone at(URI instance) {
        var copy = new Phone(instance, token);
        copy.cookie = cookie;
        copy.path = path;
        copy.page = page;
        copy.status = status;
        return copy;
    }

    public String token() {
        return token;
    }

    public Phone opens() {
        return gets("/" + token);
    }

    public Phone starts() {
        return posts("/start", "token=" + token);
    }

    public Phone gets(String address) {
        return send(address, HttpRequest.newBuilder().GET());
    }

    public Phone posts(String address, String form) {
        return send(address, HttpRequest.newBuilder().header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** A member of staff at a one-time link. */
    public Phone signsIn(String link) {
        return postsAsStaff(link, "");
    }

    /** A form of a staff page, from a browser that says where its forms come from. */
    public Phone postsAsStaff(String address, String form) {
        return send(address, HttpRequest.newBuilder().header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    }

    /** A file that a member of staff chose in a field. */
    public Phone uploads(String address, String field, byte[] file) {
        return uploads(address, Map.of(), field, file);
    }

    /** The same in a form with more fields. */
    public Phone uploads(String address, Map<String, String> fields, String field, byte[] file) {
        var head = "--edge\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"list\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value).getBytes(UTF_8)));
        body.writeBytes(head.getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(UTF_8));
        return send(address, HttpRequest.newBuilder().header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=edge").POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Picks a code for a question of the page and goes on. */
    public Phone picks(String question, String... codes) {
        return posts(path, List.of(codes).stream().map(code -> encoded(question) + "=" + encoded(code)).collect(Collectors.joining("&")));
    }

    public Phone skips() {
        return posts(path, "skip=yes");
    }

    /** Answers every question that comes, by what this says to each (nothing means skip), and sends. */
    public Phone answersAll(Function<String, List<String>> says) {
        while (!asked().isEmpty()) {
            var form = asked().stream()
                    .flatMap(question -> says.apply(question).stream().map(code -> encoded(question) + "=" + encoded(code)))
                    .collect(Collectors.toCollection(ArrayList::new));
            form.add("skip=yes");
            if (asked().size() == 1 && form.size() > 1) form.removeLast();
            posts(path, String.join("&", form));
            if (status == 422) throw new AssertionError("Refused at " + path + ": " + asked());
        }
        return path.equals("/check-in/send") ? posts(path, "") : this;
    }

    /** Skips every question until the last page, whose button sends. */
    public Phone skipsToTheEnd() {
        while (!page.contains("Send my answers")) {
            if (asked().isEmpty()) throw new AssertionError("No question at " + path + ": " + heading());
            skips();
        }
        return this;
    }

    /** The keys of the questions on the page. */
    public List<String> asked() {
        return ASKED.matcher(page).results().map(found -> found.group(1)).toList();
    }

    public String heading() {
        var found = HEADING.matcher(page);
        return found.find() ? found.group(1).replaceAll("<[^>]+>", "").strip() : "";
    }

    public String page() {
        return page;
    }

    public String path() {
        return path;
    }

    public int status() {
        return status;
    }

    /** Somebody who kept a cookie. */
    public Phone withCookie(String kept) {
        cookie = kept;
        return this;
    }

    public String cookie() {
        return cookie;
    }

    /** The last answer itself, after any redirect. */
    public HttpResponse<String> last() {
        return last;
    }

    private Phone send(String address, HttpRequest.Builder request) {
        try {
            request.uri(service.resolve(address)).header("Accept", "text/html");
            if (!cookie.isEmpty()) request.header("Cookie", cookie);
            last = CLIENT.send(request.build(), BodyHandlers.ofString());
            last.headers().firstValue("Set-Cookie").map(set -> set.split(";", 2)[0]).ifPresent(set -> cookie = set);
            status = last.statusCode();
            page = last.body();
            path = address;
            var onward = last.headers().firstValue("Location");
            return status == 303 && onward.orElseThrow().startsWith("/") ? gets(onward.get()) : this;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
