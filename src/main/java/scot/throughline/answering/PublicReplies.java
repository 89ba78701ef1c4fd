package scot.throughline.answering;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.function.Function;
import scot.throughline.settings.Settings;
import scot.throughline.survey.Council;
import scot.throughline.survey.Language;
import scot.throughline.survey.Languages;
import scot.throughline.survey.Surveys;

/** Puts a public page into its frame, in its language, and under its headers. */
@Singleton
class PublicReplies {
    private final Languages languages;
    private final Function<Language, PublicFrame> frames;
    private final PublicHeaders headers;
    private final URI exitSite;

    PublicReplies(Surveys surveys, Settings settings) {
        Council council = surveys.council();
        var stylesheet = Stylesheet.in(council.colour());
        this.languages = surveys.languages();
        var script = Script.read();
        this.frames = language -> PublicFrame.of(council, stylesheet, script, language, settings.madeUp());
        this.headers = PublicHeaders.of(stylesheet, script, council.exitSite(), "https".equals(settings.publicUrl().getScheme()));
        this.exitSite = council.exitSite();
    }

    MutableHttpResponse<Object> ok(PublicPage page) {
        return ok(page, Language.ENGLISH.tag());
    }

    /** @param language by its tag; English where nothing is offered in it */
    MutableHttpResponse<Object> ok(PublicPage page, String language) {
        return show(HttpResponse.ok(), page, language);
    }

    MutableHttpResponse<Object> show(MutableHttpResponse<Object> response, PublicPage page, String language) {
        var frame = frames.apply(languages.named(language));
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
