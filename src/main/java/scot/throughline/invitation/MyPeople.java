package scot.throughline.invitation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Council;
import scot.throughline.survey.Surveys;
import scot.throughline.web.Pages;

/** Where a worker's day starts: everybody they see, whoever needs something first. */
@Controller("/people")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SEE_PEOPLE)
class MyPeople {
    private static final String VIEW = "people/list";
    private static final String TITLE = "My people";

    private final Caseload caseload;
    private final Invitations invitations;
    private final Council council;
    private final Clock clock;

    MyPeople(Caseload caseload, Invitations invitations, Surveys surveys, Clock clock) {
        this.caseload = caseload;
        this.invitations = invitations;
        this.council = surveys.council();
        this.clock = clock;
    }

    /** @param told what has just been done: "erased" */
    @Get
    HttpResponse<?> list(Actor worker, @QueryValue @Nullable String told) {
        var today = Scotland.dayOf(clock.instant());
        return Pages.ok(VIEW, TITLE,
                MyPeoplePage.of(caseload.first(worker, today), caseload.count(worker, today), council, today, "erased".equals(told)));
    }

    /** By POST, so that no number or name stands in an address. */
    @Post("/search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> search(Actor worker, @Nullable @Body Map<String, String> sent) {
        var typed = sent == null ? "" : sent.getOrDefault("person", "").strip();
        if (typed.isEmpty()) return Pages.goTo("/people");
        var today = Scotland.dayOf(clock.instant());
        return Pages.ok(VIEW, TITLE, MyPeoplePage.found(caseload.search(typed, worker, today), typed, council, today));
    }

    @Get("/tomorrow")
    HttpResponse<?> tomorrow(Actor worker) {
        var now = clock.instant();
        return Pages.ok("people/tomorrow", "Texts that go by themselves", TomorrowPage
                .of(caseload.goByThemselves(worker, Scotland.dayOf(now)), invitations.nextRound(now), Scotland.dayOf(now), now));
    }
}
