package scot.throughline.answering;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.net.URI;
import scot.throughline.settings.Settings;
import scot.throughline.survey.Council;
import scot.throughline.survey.Surveys;

/** Puts a public page into its frame and under its headers. */
@Singleton
class PublicReplies {
    private final PublicFrame frame;
    private final PublicHeaders headers;
    private final URI exitSite;

    PublicReplies(Surveys surveys, Settings settings) {
        Council council = surveys.council();
        var stylesheet = Stylesheet.in(council.colour());
        this.frame = PublicFrame.of(council, stylesheet, "en", settings.madeUp());
        this.headers = PublicHeaders.of(stylesheet, council.exitSite(), "https".equals(settings.publicUrl().getScheme()));
        this.exitSite = council.exitSite();
    }

    MutableHttpResponse<Object> ok(PublicPage page) {
        return show(HttpResponse.ok(), page);
    }

    MutableHttpResponse<Object> show(MutableHttpResponse<Object> response, PublicPage page) {
        return headers.on(response.<Object>body(new ModelAndView<>(page.view(), frame.around(page))));
    }

    MutableHttpResponse<Object> goTo(String path) {
        return headers.on(HttpResponse.seeOther(URI.create(path)));
    }

    /** Away from here, to somewhere nobody minds being seen. */
    MutableHttpResponse<Object> leave() {
        return headers.on(HttpResponse.seeOther(exitSite));
    }
}
