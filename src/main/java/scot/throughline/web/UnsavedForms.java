package scot.throughline.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.settings.Settings;
import scot.throughline.web.UnsavedForm.Typed;

/** The page that says a form was not saved, and holds what was typed so that it can be sent again. Call it on a thread that may wait. */
@Singleton
public final class UnsavedForms {
    private final Templates templates;
    private final Settings settings;

    UnsavedForms(Templates templates, Settings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    /** For a form that did not come from a page of ours, as far as the browser said. */
    public Optional<MutableHttpResponse<?>> fromElsewhere(HttpRequest<?> request) {
        return UnsavedForm.in(request).map(form -> page(request, Page.of("This was not saved", null, form)));
    }

    /**
     * For a form of ours whose sender's session was over. What another site made somebody send is not shown to them as their own.
     *
     * @param signIn where they can sign in, beside this page
     */
    public Optional<MutableHttpResponse<?>> signedOut(HttpRequest<?> request, String signIn) {
        if (!SameOrigin.isOurs(request, settings.publicUrl())) return Optional.empty();
        return UnsavedForm.in(request).map(form -> page(request, Page.of("You were signed out", signIn, form)));
    }

    /** Filled here and now, because it answers from outside the filter that fills pages. */
    private MutableHttpResponse<?> page(HttpRequest<?> request, Page page) {
        var response = HttpResponse.status(HttpStatus.FORBIDDEN);
        templates.fill(new ModelAndView<>("unsaved", Map.of("title", page.heading(), "page", page)), request, response);
        return response;
    }

    /** What the template prints. */
    record Page(String heading, @Nullable String signIn, String address, List<Typed> fields, List<Typed> shown, boolean secrets) {
        static Page of(String heading, @Nullable String signIn, UnsavedForm form) {
            return new Page(heading, signIn, form.address(), form.fields(), form.shown(), form.secrets());
        }

        @Override
        public String toString() {
            return "Page[" + heading + "]";
        }
    }
}
