package scot.throughline.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import scot.throughline.settings.Settings;
import scot.throughline.survey.Surveys;

/** Fills templates, each whole: a page is text before the first byte of it leaves. */
@Singleton
final class Templates {
    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    /** What templates leave where they left something out. */
    private static final Pattern BETWEEN_ELEMENTS = Pattern.compile(">\\s*\\n\\s*<");

    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> renderer;
    private final Surveys surveys;
    private final Settings settings;
    private final Stylesheets stylesheets;
    private final List<Waiting> waiting;

    Templates(ViewsRenderer<Map<String, Object>, HttpRequest<?>> renderer, Surveys surveys, Settings settings, Stylesheets stylesheets,
            List<Waiting> waiting) {
        this.renderer = renderer;
        this.surveys = surveys;
        this.settings = settings;
        this.stylesheets = stylesheets;
        this.waiting = waiting;
    }

    void fill(ModelAndView<?> page, HttpRequest<?> request, MutableHttpResponse<?> response) {
        var model = new HashMap<String, Object>();
        page.getModel().ifPresent(values -> ((Map<?, ?>) values).forEach((name, value) -> model.put((String) name, value)));
        model.put("site", site(request));
        response.body(text(page.getView().orElseThrow(), model, request)).contentType(HTML);
    }

    private String text(String view, Map<String, Object> model, HttpRequest<?> request) {
        try {
            var page = new StringWriter();
            renderer.render(view, model, request).writeTo(page);
            return BETWEEN_ELEMENTS.matcher(page.toString()).replaceAll(">\n<");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Site site(HttpRequest<?> request) {
        var council = surveys.council().name();
        var madeUp = settings.madeUp();
        return request.getUserPrincipal(Viewer.class)
                .map(viewer -> new Site(council, stylesheets.staff(), stylesheets.plain(), madeUp, viewer.displayName(),
                        Site.links(viewer, waiting, request)))
                .orElseGet(() -> new Site(council, stylesheets.staff(), stylesheets.plain(), madeUp, null, List.of()));
    }
}
