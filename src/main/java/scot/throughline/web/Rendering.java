package scot.throughline.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ViewsFilter;

/**
 * Turns what a controller answers into a page. The framework's own way streams, so that a template that fails half-way leaves the phone waiting;
 * here it becomes an error page like any other fault.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Replaces(ViewsFilter.class)
final class Rendering implements Ordered {
    private final Templates templates;
    private final Broken broken;

    Rendering(Templates templates, Broken broken) {
        this.templates = templates;
        this.broken = broken;
    }

    @ResponseFilter
    MutableHttpResponse<?> fill(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!(response.body() instanceof ModelAndView<?> page)) return response;
        try {
            templates.fill(page, request, response);
            return response;
        } catch (RuntimeException faulty) {
            return broken.handle(request, faulty);
        }
    }

    @Override
    public int getOrder() { return ServerFilterPhase.RENDERING.order(); }
}
