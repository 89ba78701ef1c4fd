package scot.throughline.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ViewsFilter;
import io.micronaut.views.ViewsRenderer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scot.throughline.settings.Settings;
import scot.throughline.survey.Surveys;

/**
 * Fills templates, whole, before the first byte leaves: a template that fails in the middle of being sent would leave the phone waiting, here it
 * becomes an error page like any other fault.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Replaces(ViewsFilter.class)
final class Rendering implements Ordered {
    static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> templates;
    private final Surveys surveys;
    private final Settings settings;
    private final Stylesheets stylesheets;

    Rendering(ViewsRenderer<Map<String, Object>, HttpRequest<?>> templates, Surveys surveys, Settings settings, Stylesheets stylesheets) {
        this.templates = templates;
        this.surveys = surveys;
        this.settings = settings;
        this.stylesheets = stylesheets;
    }

    @ResponseFilter
    void fill(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.body() instanceof ModelAndView<?> page) fill(page, request, response);
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
            templates.render(view, model, request).writeTo(page);
            return page.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Site site(HttpRequest<?> request) {
        var council = surveys.council().name();
        var madeUp = settings.madeUp();
        return request.getUserPrincipal(Viewer.class)
                .map(viewer -> new Site(council, stylesheets.staff(), stylesheets.plain(), madeUp, viewer.displayName(),
                        Site.links(viewer, request)))
                .orElseGet(() -> new Site(council, stylesheets.staff(), stylesheets.plain(), madeUp, null, List.of()));
    }

    @Override
    public int getOrder() { return ServerFilterPhase.RENDERING.order(); }
}
