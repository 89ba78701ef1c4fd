package scot.throughline.held;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import scot.throughline.council.Places;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Surveys;
import scot.throughline.web.Pages;

/** Somebody asks what is held of them, and whoever sees them prints it. */
@Controller("/people/{journey}/held")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SEE_PEOPLE)
class HeldPages {
    private final WhatIsHeld held;
    private final Places places;
    private final Surveys surveys;
    private final Clock clock;

    HeldPages(WhatIsHeld held, Places places, Surveys surveys, Clock clock) {
        this.held = held;
        this.places = places;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** No name in the title: it stands in the browser's history, and some print it on every sheet. */
    @Get
    HttpResponse<?> print(String journey, Actor actor) {
        var now = clock.instant();
        var holding = Id.parse(journey).flatMap(id -> held.tell(id, actor, now))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such journey"));
        return Pages.ok("held/held", "What we hold about this person",
                HeldPage.of(holding, places.council(), surveys.languages(), now));
    }
}
