package scot.throughline.invitation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import scot.throughline.calendar.Scotland;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Role;
import scot.throughline.survey.Council;
import scot.throughline.survey.Surveys;
import scot.throughline.web.Pages;

/** Where a worker's day starts: everybody in their team, whoever is due first. */
@Controller("/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.MAY_WORK)
class MyPeople {
    private final Caseload caseload;
    private final Council council;
    private final Clock clock;

    MyPeople(Caseload caseload, Surveys surveys, Clock clock) {
        this.caseload = caseload;
        this.council = surveys.council();
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(Actor worker) {
        var today = Scotland.dayOf(clock.instant());
        return Pages.ok("people/list", "My people", MyPeoplePage.of(caseload.all(worker, today), council, today));
    }
}
