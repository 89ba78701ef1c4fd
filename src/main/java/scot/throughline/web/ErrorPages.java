package scot.throughline.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one page behind every request that cannot be answered. Says what to do next, and nothing of what the framework thought. */
@Singleton
@Replaces(bean = ErrorResponseProcessor.class)
final class ErrorPages implements ErrorResponseProcessor<Object> {
    private static final String API = "/api/";
    private static final MediaType PROBLEM = MediaType.of("application/problem+json");

    private final Templates templates;

    ErrorPages(Templates templates) {
        this.templates = templates;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        show(context.getRequest(), response, null);
        return (MutableHttpResponse<Object>) response;
    }

    /** Filled here and now: an error may come from a filter outside the one that fills pages. Machines get problem JSON instead. */
    @SuppressWarnings("unchecked")
    void show(HttpRequest<?> request, MutableHttpResponse<?> response, @Nullable String reference) {
        if (request.getPath().startsWith(API)) {
            var fault = ApiFault.of(response.code());
            ((MutableHttpResponse<Object>) response).status(fault.status()).contentType(PROBLEM).body(fault.problem(reference));
            return;
        }
        var page = Page.of(response.code(), reference);
        templates.fill(new ModelAndView<>("error", Map.of("title", page.heading(), "page", page)), request, response);
    }

    /**
     * What an error page says.
     *
     * @param reference what to quote when asking about it; only where there is something to find
     */
    record Page(String heading, String advice, @Nullable String reference) {
        static Page of(int code, @Nullable String reference) {
            return switch (code) {
                case 403 ->
                    new Page("You cannot open this page", "Your account does not open it, or you came to it from another site.", reference);
                case 404 -> new Page("Page not found", "If you typed the address, check it is right.", reference);
                case 413 -> new Page("That was too much to send", "Go back and send less.", reference);
                default -> code < 500
                        ? new Page("That did not work", "Go back and try again.", reference)
                        : new Page("Sorry, something went wrong", "Try again in a few minutes.", reference);
            };
        }
    }
}
