package scot.throughline.answering;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import scot.throughline.settings.Settings;
import scot.throughline.survey.Council;
import scot.throughline.survey.Language;
import scot.throughline.survey.Languages;
import scot.throughline.survey.Surveys;
import scot.throughline.web.Pages;

/** Puts a public page into its frame, in its language, and under its headers. */
@Singleton
class PublicReplies {
    private final Council council;
    private final Languages languages;
    private final Settings settings;
    private final Stylesheet stylesheet;
    private final Script script = Script.read();
    private final Map<String, Stylesheet> stylesheets = new ConcurrentHashMap<>();

    PublicReplies(Surveys surveys, Settings settings) {
        this.council = surveys.council();
        this.languages = surveys.languages();
        this.settings = settings;
        this.stylesheet = Stylesheet.in(council.colour());
    }

    MutableHttpResponse<Object> ok(PublicPage page) {
        return ok(page, Language.ENGLISH.tag());
    }

    /** @param language by its tag; English where nothing is offered in it */
    MutableHttpResponse<Object> ok(PublicPage page, String language) {
        return show(HttpResponse.ok(), page, language);
    }

    MutableHttpResponse<Object> show(MutableHttpResponse<Object> response, PublicPage page, String language) {
        var used = stylesheets.computeIfAbsent(page.view(), stylesheet::usedBy);
        var frame = PublicFrame.of(council, used, script, languages.named(language), settings.madeUp());
        return headers(used).on(response.<Object>body(new ModelAndView<>(page.view(), frame.around(page))));
    }

    /** The same page inside a page of ours, where its buttons do nothing. */
    MutableHttpResponse<Object> framed(PublicPage page, String language) {
        var response = ok(page, language);
        response.getHeaders().set(PublicHeaders.POLICY, PublicHeaders.policyWhenFramed(response.header(PublicHeaders.POLICY)));
        return response;
    }

    MutableHttpResponse<Object> goTo(String path) {
        return headers(stylesheet).on(HttpResponse.seeOther(Pages.ours(path)));
    }

    /** Away from here, to somewhere nobody minds being seen. */
    MutableHttpResponse<Object> leave() {
        return headers(stylesheet).on(HttpResponse.seeOther(council.exitSite()));
    }

    private PublicHeaders headers(Stylesheet used) {
        return PublicHeaders.of(used, script, council.exitSite(), "https".equals(settings.publicUrl().getScheme()));
    }
}
