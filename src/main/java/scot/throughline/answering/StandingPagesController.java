package scot.throughline.answering;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import scot.throughline.survey.Surveys;
import scot.throughline.voice.YouSaidWeDid;

/** Pages that say the same to everybody, with a link or without one. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class StandingPagesController {
    /** Where an address names no language. */
    private static final String ENGLISH = "en";

    private final Surveys surveys;
    private final YouSaidWeDid changes;
    private final PublicReplies replies;

    StandingPagesController(Surveys surveys, YouSaidWeDid changes, PublicReplies replies) {
        this.surveys = surveys;
        this.changes = changes;
        this.replies = replies;
    }

    @Get("/who-sees")
    HttpResponse<Object> whoSees(@QueryValue(defaultValue = ENGLISH) String language) {
        return replies.ok(new WhoSeesPage(), language);
    }

    @Get("/privacy")
    HttpResponse<Object> privacy(@QueryValue(defaultValue = ENGLISH) String language) {
        return replies.ok(NoticePage.of(surveys.notices().privacy()), language);
    }

    @Get("/accessibility")
    HttpResponse<Object> accessibility(@QueryValue(defaultValue = ENGLISH) String language) {
        return replies.ok(NoticePage.of(surveys.notices().accessibility()), language);
    }

    @Get("/help")
    HttpResponse<Object> help(@QueryValue(defaultValue = ENGLISH) String language) {
        var offered = surveys.languages().named(language).tag();
        return replies.ok(HelpPage.of(surveys.council(), offered), offered);
    }

    @Get("/changes")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Object> changes(@QueryValue(defaultValue = ENGLISH) String language) {
        var offered = surveys.languages().named(language).tag();
        return replies.ok(ChangesPage.of(changes.done(), offered), offered);
    }
}
