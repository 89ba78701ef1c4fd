package scot.throughline.paper;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Surveys;
import scot.throughline.web.Field.Option;
import scot.throughline.web.Pages;

/** Blank questionnaires to print. */
@Controller("/paper")
@Produces(MediaType.TEXT_HTML)
@Secured(Permission.MAY_PRINT)
class Paper {
    private final Surveys surveys;
    private final Clock clock;

    Paper(Surveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list() {
        var types = surveys.council().journeyTypes().stream().map(type -> new Option(type.key(), type.name(), false)).toList();
        var newest = surveys.questionnaires().stream().map(Questionnaire::key).distinct().flatMap(key -> surveys.newest(key).stream())
                .map(each -> new Offered(each.key(), each.name(), dependsOnJourney(each))).toList();
        return Pages.ok("paper/list", "Paper copies", new ListPage(newest, types));
    }

    /**
     * @param journeyType whose questions; without one, those that every journey meets
     * @param ended "early" for those of a journey that ended early
     */
    @Get("/{questionnaire}")
    HttpResponse<?> copy(String questionnaire, @QueryValue("journey-type") @Nullable String journeyType,
            @QueryValue @Nullable String ended) {
        var asked = surveys.newest(questionnaire).map(newest -> newest.in(Quarter.of(Scotland.dayOf(clock.instant()))))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such questionnaire"));
        var blocks = surveys.council().blocks(journeyType == null ? "" : journeyType, "early".equals(ended), asked.families().getFirst());
        return Pages.ok("paper/copy", asked.name(), PaperPage.of(asked, blocks, surveys.council()));
    }

    private static boolean dependsOnJourney(Questionnaire questionnaire) {
        return questionnaire.questions().anyMatch(question -> !question.askedWhen().blocks().isEmpty());
    }

    /** What the template of the list prints. */
    record ListPage(List<Offered> questionnaires, List<Option> journeyTypes) {}

    /** One questionnaire to print, and whether its questions depend on the journey. */
    record Offered(String key, String name, boolean dependsOnJourney) {}
}
