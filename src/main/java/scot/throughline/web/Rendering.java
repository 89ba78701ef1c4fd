package scot.throughline.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ViewsFilter;
import org.reactivestreams.Publisher;

/**
 * Turns what a controller answers into a page. The framework's own way streams, so that a template that fails half-way leaves the phone waiting;
 * here it becomes an error page like any other fault. It has the shape of the filter it replaces, or it would not replace it.
 */
@Filter(Filter.MATCH_ALL_PATTERN)
@Replaces(ViewsFilter.class)
final class Rendering implements HttpServerFilter {
    private final Templates templates;
    private final Broken broken;

    Rendering(Templates templates, Broken broken) {
        this.templates = templates;
        this.broken = broken;
    }

    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(HttpRequest<?> request, ServerFilterChain chain) {
        return Publishers.map(chain.proceed(request), response -> filled(request, response));
    }

    private MutableHttpResponse<?> filled(HttpRequest<?> request, MutableHttpResponse<?> response) {
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
