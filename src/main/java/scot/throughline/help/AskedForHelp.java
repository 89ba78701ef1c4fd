package scot.throughline.help;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Pages;

/** A worker sees who in their team asked for help by name, and says when it is done. */
@Controller(AskedForHelp.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SEE_PEOPLE)
class AskedForHelp {
    static final String PATH = "/asked-for-help";

    private final HelpRequests requests;
    private final Clock clock;

    AskedForHelp(HelpRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(Actor worker) {
        var now = clock.instant();
        return Pages.ok("help/list", "Asked for help", AskedForHelpPage.of(requests.look(worker, now), Scotland.dayOf(now)));
    }

    @Post("/{request}/done")
    @Consumes(MediaType.ALL)
    HttpResponse<?> done(String request, Actor worker) {
        Id.parse(request).ifPresent(id -> requests.done(id, worker, clock.instant()));
        return Pages.goTo(PATH);
    }
}
