package scot.throughline.people;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Surveys;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** A worker records how somebody may be asked, or stops contact. */
@Controller("/people/{journey}/contact")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SEE_PEOPLE)
class ChangeReach {
    private static final String VIEW = "people/contact";
    private static final String TITLE = "How they may be asked";

    private final Journeys journeys;
    private final People people;
    private final Surveys surveys;
    private final Clock clock;

    ChangeReach(Journeys journeys, People people, Surveys surveys, Clock clock) {
        this.journeys = journeys;
        this.people = people;
        this.surveys = surveys;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(String journey, Actor worker) {
        var facts = find(journey, worker);
        return Pages.ok(VIEW, TITLE, Page.of(facts, ReachForm.of(facts, surveys.languages().withEnglish()), new FormErrors()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(@PathVariable String journey, Actor worker, @Nullable @Body Map<String, String> sent) {
        var facts = find(journey, worker);
        var form = ReachForm.typed(sent == null ? Map.of() : sent, surveys.languages().withEnglish());
        var errors = new FormErrors();
        var reach = form.read(facts, errors);
        if (reach.isEmpty()) return Pages.wrong(VIEW, TITLE, Page.of(facts, form, errors));
        people.reach(facts, reach.get(), worker, clock.instant());
        return Pages.goTo("/people/" + facts.id() + "?told=contact");
    }

    private JourneyFacts find(String journey, Actor worker) {
        return Id.parse(journey).flatMap(id -> journeys.find(id, worker))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such journey"));
    }

    /** What the template prints. */
    record Page(String person, String back, List<Field> fields, FormErrors errors) {
        static Page of(JourneyFacts journey, ReachForm form, FormErrors errors) {
            return new Page(journey.knownAs(), "/people/" + journey.id(), form.fields(errors), errors);
        }
    }
}
