package scot.throughline.invitation;

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
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.council.Places;
import scot.throughline.database.Id;
import scot.throughline.invitation.Caseload.Entry;
import scot.throughline.invitation.Invited.AlreadyInvited;
import scot.throughline.invitation.Invited.NoSuchJourney;
import scot.throughline.invitation.Invited.NotTexted;
import scot.throughline.invitation.Invited.Queued;
import scot.throughline.invitation.Invited.TooLate;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Surveys;
import scot.throughline.web.Pages;

/** A worker looks at one person of their team, and sends what is due. */
@Controller("/people/{journey}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SEE_PEOPLE)
class OnePerson {
    private final Caseload caseload;
    private final Invitations invitations;
    private final Wording wording;
    private final Surveys surveys;
    private final Places places;
    private final Clock clock;

    OnePerson(Caseload caseload, Invitations invitations, Wording wording, Surveys surveys, Places places, Clock clock) {
        this.caseload = caseload;
        this.invitations = invitations;
        this.wording = wording;
        this.surveys = surveys;
        this.places = places;
        this.clock = clock;
    }

    /** @param told what has just been done: "added", "sent" or "number" */
    @Get
    HttpResponse<?> look(String journey, Actor worker, @QueryValue @Nullable String told) {
        var now = clock.instant();
        var entry = find(journey, worker, now);
        return Pages.ok("people/person", entry.journey().knownAs(),
                PersonPage.of(entry, places.council(), Told.of(told, invitations.goesAt(now), now), Scotland.dayOf(now)));
    }

    @Get("/send/{rule}")
    HttpResponse<?> preview(String journey, String rule, Actor worker) {
        var now = clock.instant();
        var entry = find(journey, worker, now);
        var ask = ask(entry, rule);
        if (!ask.sendable()) return Pages.goTo(path(entry));
        var questionnaire = surveys.newest(ask.rule().questionnaire()).orElseThrow();
        var language = entry.journey().language();
        var type = entry.journey().journeyType();
        return Pages.ok("invitation/send", "Send: " + ask.rule().name(),
                SendPage.of(entry.journey(), ask, wording.shown(questionnaire, language, type),
                        wording.sample(questionnaire, language, type),
                        invitations.goesAt(now), now));
    }

    @Post("/send/{rule}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> send(String journey, String rule, Actor worker) {
        var now = clock.instant();
        var entry = find(journey, worker, now);
        return switch (invitations.invite(entry.journey().id(), ask(entry, rule).rule(), worker, now)) {
            case Queued _ -> Pages.goTo(path(entry) + "?told=sent");
            // The person's own page says each of these.
            case AlreadyInvited _,NotTexted _,TooLate _ -> Pages.goTo(path(entry));
            case NoSuchJourney _ -> throw notFound();
        };
    }

    private Entry find(String journey, Actor worker, Instant now) {
        return Id.parse(journey).flatMap(id -> caseload.look(id, worker, now)).orElseThrow(OnePerson::notFound);
    }

    private static Ask ask(Entry entry, String rule) {
        return entry.ask(rule).orElseThrow(OnePerson::notFound);
    }

    private static String path(Entry entry) {
        return "/people/" + entry.journey().id();
    }

    /** The same for another team's journey as for one that never was. */
    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such journey");
    }
}
