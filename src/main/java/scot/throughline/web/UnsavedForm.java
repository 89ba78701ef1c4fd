package scot.throughline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * What somebody typed into a form of staff's that was refused. It goes back into the page that says so, and is kept nowhere else.
 *
 * @param address where it went, and can go again
 * @param secrets whether something was left out that must not stand in a page
 */
record UnsavedForm(String address, List<Typed> fields, boolean secrets) {
    private static final int MOST_FIELDS = 1_000;
    private static final long WAITS_SECONDS = 10;
    private static final Pattern SECRET = Pattern.compile("passphrase|password|secret|token|\\bcode\\b|\\bheld\\b|\\bagain\\b");

    /** A field as it came; one that came twice is two. */
    record Typed(String name, String value) {
        /** "Start day" for "start-day": what the page can call it that knows nothing of the form. */
        public String label() {
            var words = name.replace('-', ' ').replace('_', ' ').strip();
            return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(ROOT) + words.substring(1);
        }
    }

    /** What was typed and can be read by somebody. */
    List<Typed> shown() {
        return fields.stream().filter(field -> !field.value.isBlank()).toList();
    }

    /** Nothing where nothing was typed, or it was no form of staff's. Waits for what is still on its way. */
    static Optional<UnsavedForm> in(HttpRequest<?> request) {
        if (!isForm(request) || SameOrigin.isPublic(request)) return Optional.empty();
        var all = fields(body(request));
        var kept = all.stream().filter(field -> !SECRET.matcher(field.name.toLowerCase(ROOT)).find()).toList();
        var form = new UnsavedForm(request.getUri().getRawPath(), kept, kept.size() < all.size());
        return form.shown().isEmpty() ? Optional.empty() : Optional.of(form);
    }

    private static boolean isForm(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.POST && RouteAttributes.getRouteMatch(request).isPresent()
                && request.getContentType().filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches).isPresent()
                && !SmallForms.isLong(request);
    }

    private static String body(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> sent)) return "";
        try (var body = sent.byteBody().buffer().get(WAITS_SECONDS, TimeUnit.SECONDS)) {
            return body.toString(UTF_8);
        } catch (ExecutionException | TimeoutException cutOff) {
            return "";
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static List<Typed> fields(String body) {
        try {
            return new QueryStringDecoder(body, UTF_8, false, MOST_FIELDS, true).parameters().entrySet().stream()
                    .flatMap(field -> field.getValue().stream().map(value -> new Typed(field.getKey(), value))).toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    @Override
    public String toString() {
        return "UnsavedForm[…]";
    }
}
