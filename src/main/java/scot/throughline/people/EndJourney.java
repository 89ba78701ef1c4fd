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
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** A worker records that a journey of their team has ended. */
@Controller("/people/{journey}/end")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SEE_PEOPLE)
class EndJourney {
    private static final String VIEW = "people/end";
    private static final String TITLE = "Record the end";

    private final Journeys journeys;
    private final Endings endings;
    private final Clock clock;

    EndJourney(Journeys journeys, Endings endings, Clock clock) {
        this.journeys = journeys;
        this.endings = endings;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(String journey, Actor worker) {
        var facts = find(journey, worker);
        if (facts.ended() != null) return backTo(facts);
        var errors = new FormErrors();
        return Pages.ok(VIEW, TITLE, Page.of(facts, new EndForm(Map.of()), errors));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(@PathVariable String journey, Actor worker, @Nullable @Body Map<String, String> sent) {
        var typed = sent == null ? Map.<String, String>of() : sent;
        var facts = find(journey, worker);
        var now = clock.instant();
        var form = new EndForm(typed);
        var errors = new FormErrors();
        var ended = form.read(facts, Scotland.dayOf(now), errors);
        if (ended.isEmpty()) return Pages.wrong(VIEW, TITLE, Page.of(facts, form, errors));
        endings.end(facts.id(), ended.get().on(), ended.get().reason(), worker, now);
        return backTo(facts);
    }

    private JourneyFacts find(String journey, Actor worker) {
        return Id.parse(journey).flatMap(id -> journeys.find(id, worker))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such journey"));
    }

    private static HttpResponse<?> backTo(JourneyFacts journey) {
        return Pages.goTo("/people/" + journey.id());
    }

    /** What the template prints. */
    record Page(String person, String back, List<Field> fields, FormErrors errors) {
        static Page of(JourneyFacts journey, EndForm form, FormErrors errors) {
            return new Page(journey.knownAs(), "/people/" + journey.id(), form.fields(errors), errors);
        }
    }
}
