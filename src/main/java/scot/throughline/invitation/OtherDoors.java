package scot.throughline.invitation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.invitation.Caseload.Entry;
import scot.throughline.invitation.DoorOpened.Fresh;
import scot.throughline.invitation.DoorOpened.NoSuchAsk;
import scot.throughline.invitation.DoorOpened.NotAgainToday;
import scot.throughline.invitation.DoorOpened.OwnPerson;
import scot.throughline.invitation.DoorOpened.Shut;
import scot.throughline.settings.Settings;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.staff.SignOut;
import scot.throughline.web.Pages;
import scot.throughline.web.QrCode;

/** A person is here and a text will not do: a code to scan, this very device, or paper. */
@Controller("/people/{journey}/doors/{rule}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SEE_PEOPLE)
class OtherDoors {
    private final Caseload caseload;
    private final Doors doors;
    private final SignOut signOut;
    private final Settings settings;
    private final Clock clock;

    OtherDoors(Caseload caseload, Doors doors, SignOut signOut, Settings settings, Clock clock) {
        this.caseload = caseload;
        this.doors = doors;
        this.signOut = signOut;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param told why a door stayed shut: "today", or "own" */
    @Get
    HttpResponse<?> choose(String journey, String rule, Actor worker, @QueryValue @Nullable String told) {
        var entry = Id.parse(journey).flatMap(id -> caseload.look(id, worker, clock.instant())).orElseThrow(OtherDoors::notFound);
        var ask = entry.ask(rule).orElseThrow(OtherDoors::notFound);
        if (!ask.opensDoors()) return Pages.goTo(path(entry));
        return Pages.ok("invitation/doors", "Other ways to answer", DoorsPage.of(entry, ask, worker, told));
    }

    @Post("/code")
    @Consumes(MediaType.ALL)
    HttpResponse<?> code(String journey, String rule, Actor worker) {
        return open(journey, rule, Door.CODE, worker, fresh -> Pages.ok("invitation/code", "A code to scan",
                new CodePage(fresh.entry().journey().knownAs(), path(fresh.entry()),
                        QrCode.of(settings.address("/" + fresh.token().letters())))));
    }

    @Post("/here")
    @Consumes(MediaType.ALL)
    HttpResponse<?> here(String journey, String rule, Actor worker, HttpRequest<?> request) {
        return open(journey, rule, Door.HERE, worker, fresh -> signOut
                .with(Pages.ok("invitation/hand-over", "Hand over", new HandOverPage("/" + fresh.token().letters())), worker, request));
    }

    @Post("/paper")
    @Consumes(MediaType.ALL)
    HttpResponse<?> paper(String journey, String rule, Actor worker) {
        return open(journey, rule, Door.PAPER, worker, fresh -> Pages.goTo("/" + fresh.token().letters()));
    }

    private HttpResponse<?> open(String journey, String rule, Door door, Actor worker, Function<Fresh, HttpResponse<?>> show) {
        var opened = Id.parse(journey).map(id -> doors.open(id, rule, door, worker, clock.instant())).orElseGet(NoSuchAsk::new);
        return switch (opened) {
            case Fresh fresh -> show.apply(fresh);
            case NotAgainToday(var entry) -> Pages.goTo(path(entry) + "/doors/" + rule + "?told=today");
            case OwnPerson(var entry) -> Pages.goTo(path(entry) + "/doors/" + rule + "?told=own");
            case Shut(var entry) -> Pages.goTo(path(entry));
            case NoSuchAsk() -> throw notFound();
        };
    }

    private static String path(Entry entry) {
        return "/people/" + entry.journey().id();
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such journey");
    }

    /** What the template of a code prints. */
    record CodePage(String person, String back, QrCode code) {}

    /** What the page between a worker and a person prints. Holds a link. */
    record HandOverPage(String start) {
        @Override
        public String toString() {
            return "HandOverPage[…]";
        }
    }
}
