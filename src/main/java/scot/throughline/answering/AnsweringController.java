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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.seal.LinkToken;
import scot.throughline.survey.Language;
import scot.throughline.voice.SaidAndDone;
import scot.throughline.voice.YouSaidWeDid;

/** The replies behind a link. GET and HEAD change nothing; from Start on, no address carries the token. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AnsweringController extends PublicController {
    private static final String ENGLISH = Language.ENGLISH.tag();

    private final Answering answering;
    private final NotForMe notForMe;
    private final YouSaidWeDid changes;

    AnsweringController(Answering answering, NotForMe notForMe, YouSaidWeDid changes, PublicReplies replies, SessionCookies cookies,
            Misses misses,
            Clock clock) {
        super(replies, cookies, misses, clock);
        this.answering = answering;
        this.notForMe = notForMe;
        this.changes = changes;
    }

    @Get("/{token}")
    HttpResponse<Object> open(HttpRequest<?> request, String token) {
        var language = request.getParameters().getFirst("language");
        return LinkToken.parse(token)
                .map(link -> reply(request, behindALink(request, () -> answering.open(link, language, clock.instant())), ENGLISH))
                .orElseGet(() -> replies.ok(new EndedPage()));
    }

    /** Where a poster leads. */
    @Get("/go/{door}")
    HttpResponse<Object> openLink(HttpRequest<?> request, String door) {
        return reply(request, answering.open(door, request.getParameters().getFirst("language"), clock.instant()), ENGLISH);
    }

    @Post("/start")
    HttpResponse<Object> start(HttpRequest<?> request, @Nullable @Body String body) {
        var form = form(body);
        var token = LinkToken.parse(form.one("token"));
        var language = Optional.of(form.one("language")).filter(tag -> !tag.isEmpty());
        if (form.has("door")) return reply(request, answering.startAt(form.one("door"), language, clock.instant()), ENGLISH);
        return token.map(link -> reply(request,
                behindALink(request, () -> answering.start(link, !form.has("no-copy"), language, clock.instant())), ENGLISH))
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
        return cookies.doneIn(request)
                .map(language -> replies.ok(
                        new ThankYouPage(cookies.finished(request, clock.instant()).isPresent(), cookies.isDoneByNobodyKnown(request),
                                changed()),
                        language))
                .orElseGet(() -> replies.ok(new SessionOverPage(false)));
    }

    /** Whoever has sent their answers is thanked, also where this cannot be read. */
    private @Nullable String changed() {
        try {
            return changes.newest().map(SaidAndDone::changed).orElse(null);
        } catch (RuntimeException away) {
            return null;
        }
    }

    @Post("/later")
    HttpResponse<Object> later(HttpRequest<?> request) {
        var lastDay = Scotland.dayOf(clock.instant()).plusDays(Drafts.DAYS_KEPT - 1);
        var language = cookies.seat(request).map(Seat::language).orElse(ENGLISH);
        return replies.ok(LaterPage.of(Scotland.endOf(lastDay).minus(Duration.ofMinutes(1)), language), language)
                .cookie(cookies.ended(request));
    }

    @Post("/leave")
    HttpResponse<Object> leave(HttpRequest<?> request) {
        return replies.leave().cookie(cookies.ended(request));
    }

    @Post("/not-for-me")
    HttpResponse<Object> notForMe(HttpRequest<?> request, @Nullable @Body String body) {
        var form = form(body);
        var token = LinkToken.parse(form.one("token"));
        if (token.isEmpty()) return replies.ok(new EndedPage());
        var door = NotForMePage.Door.parse(form.one("choice"));
        var language = form.one("language");
        if (door.isEmpty())
            return leads(request, () -> notForMe.mayAsk(token.get(), clock.instant()))
                    ? replies.ok(NotForMePage.of(token.get()), language)
                    : replies.ok(new EndedPage());
        return leads(request, () -> notForMe.ask(token.get(), door.get(), clock.instant()))
                ? replies.ok(new NotForMeDonePage(door.get()), language)
                : replies.ok(new EndedPage());
    }

    private boolean leads(HttpRequest<?> request, Supplier<Boolean> look) {
        return misses.look(request, look, led -> !led);
    }
}
