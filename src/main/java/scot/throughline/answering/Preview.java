package scot.throughline.answering;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.invitation.SampleText;
import scot.throughline.sms.MobileNumber.Mobile;
import scot.throughline.sms.MobileNumber.Wrong;
import scot.throughline.sms.MobileNumbers;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Language;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Surveys;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;
import scot.throughline.web.SafetyHeaders;

/** Staff look at a questionnaire as people meet it, every page at the width of a phone. Nothing that is tapped goes anywhere or is kept. */
@Controller("/preview")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_TRY_QUESTIONNAIRES)
class Preview {
    private static final String VIEW = "preview/questionnaire";
    private static final String MOBILE = "mobile";

    private final Surveys surveys;
    private final SampleText sample;
    private final MobileNumbers numbers;
    private final PublicReplies replies;
    private final Clock clock;

    Preview(Surveys surveys, SampleText sample, MobileNumbers numbers, PublicReplies replies, Clock clock) {
        this.surveys = surveys;
        this.sample = sample;
        this.numbers = numbers;
        this.replies = replies;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> all() {
        return Pages.ok("preview/list", "Questionnaires", PreviewList.of(surveys.questionnaires()));
    }

    @Get("/{key}/{version}")
    HttpResponse<?> one(String key, int version, @QueryValue @Nullable String language, @QueryValue @Nullable String told) {
        var questionnaire = find(key, version);
        return framing(Pages.ok(VIEW, questionnaire.name(), page(questionnaire, language, "", new FormErrors(), told)));
    }

    /** One public page in its frame: the same but for the buttons, which do nothing. */
    @Get("/{key}/{version}/pages/{page}")
    HttpResponse<?> page(String key, int version, String page, @QueryValue @Nullable String language) {
        var questionnaire = find(key, version);
        var shown = PreviewedPage.find(questionnaire, surveys.languages(), language(questionnaire, language), page);
        return replies.framed(shown.orElseThrow(Preview::notFound), language(questionnaire, language).tag());
    }

    @Post("/{key}/{version}/text")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> text(String key, int version, Actor actor, @Body Map<String, String> typed) {
        var questionnaire = find(key, version);
        var language = typed.get("language");
        var number = typed.getOrDefault(MOBILE, "");
        var errors = new FormErrors();
        switch (numbers.parse(number)) {
            case Mobile(var mobile) -> {
                switch (sample.send(questionnaire, language(questionnaire, language).tag(), mobile, actor, clock.instant())) {
                    case SENT -> {
                        return Pages
                                .goTo(PreviewList.path(questionnaire) + "?told=sent&language=" + language(questionnaire, language).tag());
                    }
                    case STOPPED -> errors.add(MOBILE, "This number asked us for no more texts");
                    case NOT_NOW -> errors.add(MOBILE, "No text goes out at this hour. Try again within sending hours");
                    case NOT_TAKEN -> errors.add(MOBILE, "The text service did not take it. Check the number, or try again later");
                }
            }
            case Wrong wrong -> errors.add(MOBILE, wrong.words());
        }
        return framing(Pages.wrong(VIEW, questionnaire.name(), page(questionnaire, language, number, errors, null)));
    }

    private PreviewPage page(Questionnaire questionnaire, @Nullable String language, String number, FormErrors errors,
            @Nullable String told) {
        var in = language(questionnaire, language);
        return PreviewPage.of(questionnaire, surveys.languages(), in, sample.look(questionnaire, in.tag()), number, errors, told);
    }

    private Language language(Questionnaire questionnaire, @Nullable String tag) {
        return surveys.languages().offered(questionnaire).stream().filter(each -> each.tag().equals(tag)).findFirst()
                .orElse(Language.ENGLISH);
    }

    private Questionnaire find(String key, int version) {
        return surveys.questionnaire(key, version).orElseThrow(Preview::notFound);
    }

    private static HttpResponse<?> framing(MutableHttpResponse<?> page) {
        return page.header("Content-Security-Policy", SafetyHeaders.POLICY + "; frame-src 'self'");
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such page");
    }
}
