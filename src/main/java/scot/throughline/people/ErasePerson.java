package scot.throughline.people;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Pages;

/** A worker erases a person of their team who asked for it, after reading what that does and does not do. */
@Controller("/people/{journey}/erase")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SEE_PEOPLE)
class ErasePerson {
    private final Journeys journeys;
    private final Erasure erasure;
    private final Clock clock;

    ErasePerson(Journeys journeys, Erasure erasure, Clock clock) {
        this.journeys = journeys;
        this.erasure = erasure;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> warning(String journey, Actor worker) {
        var facts = find(journey, worker);
        return Pages.ok("people/erase", "Erase a person", new Page(facts.knownAs(), "/people/" + facts.id()));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> erase(String journey, Actor worker) {
        erasure.erase(find(journey, worker), worker, clock.instant());
        return Pages.goTo("/people?told=erased");
    }

    private JourneyFacts find(String journey, Actor worker) {
        return Id.parse(journey).flatMap(id -> journeys.find(id, worker))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such journey"));
    }

    /** What the template prints. */
    record Page(String person, String back) {}
}
