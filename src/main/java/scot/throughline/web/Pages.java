package scot.throughline.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.Map;

/**
 * Answers of a controller. A template finds {@code title}, {@code page} (the feature's record of ready-to-print values) and {@code site} (what the
 * layout needs).
 */
public final class Pages {
    private static final Object NOTHING = new Object();

    private Pages() {}

    public static MutableHttpResponse<?> ok(String view, String title, Object page) {
        return HttpResponse.ok(page(view, title, page));
    }

    /** A page that says the same to everyone. */
    public static MutableHttpResponse<?> ok(String view, String title) {
        return ok(view, title, NOTHING);
    }

    /** The same page again, with what was typed and a message by each field. */
    public static MutableHttpResponse<?> wrong(String view, String title, Object page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(view, "Error: " + title, page));
    }

    /** On to another page, with GET: how every POST that worked ends. */
    public static MutableHttpResponse<?> goTo(String path) {
        return HttpResponse.seeOther(ours(path));
    }

    /** A page of ours to go on to. Whatever could lead to another site is a fault of the program. */
    public static URI ours(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) throw new IllegalArgumentException("not a page of ours");
        return URI.create(path);
    }

    private static ModelAndView<Map<String, Object>> page(String view, String title, Object page) {
        return new ModelAndView<>(view, Map.of("title", title, "page", page));
    }
}
