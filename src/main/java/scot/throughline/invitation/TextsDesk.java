package scot.throughline.invitation;

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
import scot.throughline.sms.TextMonths;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Pages;

/** What an administrator does about texts: settles those that are held, and sees what each month came to. */
@Controller("/texts")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_ADMINISTER)
class TextsDesk {
    private final HeldTexts held;
    private final TextMonths months;
    private final Clock clock;

    TextsDesk(HeldTexts held, TextMonths months, Clock clock) {
        this.held = held;
        this.months = months;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(Actor administrator) {
        return Pages.ok("invitation/texts", "Texts", TextsPage.of(held.all(administrator), months.newestFirst(administrator.council())));
    }

    @Post("/{text}/received")
    @Consumes(MediaType.ALL)
    HttpResponse<?> received(String text, Actor administrator) {
        held.received(id(text), administrator, clock.instant());
        return Pages.goTo("/texts");
    }

    @Post("/{text}/send-again")
    @Consumes(MediaType.ALL)
    HttpResponse<?> sendAgain(String text, Actor administrator) {
        held.sendAgain(id(text), administrator, clock.instant());
        return Pages.goTo("/texts");
    }

    private static Id id(String text) {
        return Id.parse(text).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such text"));
    }
}
