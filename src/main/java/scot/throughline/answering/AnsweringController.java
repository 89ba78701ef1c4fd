package scot.throughline.answering;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.seal.LinkToken;

/** The replies behind a link. GET and HEAD change nothing; from Start on, no address carries the token. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AnsweringController extends PublicController {
    private final Answering answering;
    private final NotForMe notForMe;

    AnsweringController(Answering answering, NotForMe notForMe, PublicReplies replies, SessionCookies cookies, Clock clock) {
        super(replies, cookies, clock);
        this.answering = answering;
        this.notForMe = notForMe;
    }

    @Get("/{token}")
    HttpResponse<Object> open(HttpRequest<?> request, String token) {
        var link = LinkToken.parse(token);
        return link.map(known -> reply(request, answering.open(known, clock.instant()), link)).orElseGet(() -> replies.ok(new EndedPage()));
    }

    /** Where a poster leads. */
    @Get("/go/{door}")
    HttpResponse<Object> openLink(HttpRequest<?> request, String door) {
        return reply(request, answering.open(door), Optional.empty());
    }

    @Post("/start")
    HttpResponse<Object> start(HttpRequest<?> request, @Nullable @Body String body) {
        var form = form(body);
        if (form.has("door")) return reply(request, answering.startAt(form.one("door"), clock.instant()), Optional.empty());
        var token = LinkToken.parse(form.one("token"));
        return token.map(link -> reply(request, answering.start(link, !form.has("no-copy"), clock.instant()), token))
                .orElseGet(() -> replies.ok(new EndedPage()));
    }

    @Get("/check-in/{screen}")
    HttpResponse<Object> show(HttpRequest<?> request, int screen) {
        return step(request, seat -> answering.show(seat, screen, clock.instant()));
    }

    @Post("/check-in/{screen}")
    HttpResponse<Object> take(HttpRequest<?> request, int screen, @Nullable @Body String body) {
        return step(request, seat -> answering.take(seat, screen, form(body), clock.instant()));
    }

    @Get("/thank-you")
    HttpResponse<Object> thankYou(HttpRequest<?> request) {
        if (!cookies.isDone(request)) return replies.ok(new SessionOverPage(false));
        return replies.ok(new ThankYouPage(cookies.finished(request, clock.instant()).isPresent(), cookies.isDoneByNobodyKnown(request)));
    }

    @Get("/who-sees")
    HttpResponse<Object> whoSees() {
        return replies.ok(new WhoSeesPage());
    }

    @Post("/later")
    HttpResponse<Object> later(HttpRequest<?> request) {
        var lastDay = Scotland.dayOf(clock.instant()).plusDays(Drafts.DAYS_KEPT - 1);
        return replies.ok(LaterPage.of(Scotland.endOf(lastDay).minus(Duration.ofMinutes(1)))).cookie(cookies.ended(request));
    }

    @Post("/leave")
    HttpResponse<Object> leave(HttpRequest<?> request) {
        return replies.leave().cookie(cookies.ended(request));
    }

    @Post("/not-for-me")
    HttpResponse<Object> notForMe(@Nullable @Body String body) {
        var form = form(body);
        var token = LinkToken.parse(form.one("token"));
        if (token.isEmpty()) return replies.ok(new EndedPage());
        var door = NotForMePage.Door.parse(form.one("choice"));
        if (door.isEmpty())
            return replies.ok(notForMe.mayAsk(token.get(), clock.instant()) ? NotForMePage.of(token.get()) : new EndedPage());
        return notForMe.ask(token.get(), door.get(), clock.instant())
                ? replies.ok(NotForMeDonePage.of(door.get()))
                : replies.ok(new EndedPage());
    }
}
