package scot.throughline.answering;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.transaction.exceptions.TransactionException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.answering.Came.Ask;
import scot.throughline.answering.Came.At;
import scot.throughline.answering.Came.Ended;
import scot.throughline.answering.Came.Finished;
import scot.throughline.answering.Came.Ready;
import scot.throughline.answering.Came.SessionOver;
import scot.throughline.calendar.Scotland;
import scot.throughline.seal.LinkToken;
import scot.throughline.survey.Language;
import scot.throughline.web.Cookies;

/** The replies behind a link. GET and HEAD change nothing; from Start on, no address carries the token. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AnsweringController {
    /** Holds the seat while answering, and "done" for half an hour after. */
    private static final String COOKIE = "s";
    private static final String DONE = "done.";
    private static final String ENGLISH = Language.ENGLISH.tag();
    private static final Duration DONE_FOR = Duration.ofMinutes(30);

    private final Answering answering;
    private final NotForMe notForMe;
    private final PublicReplies replies;
    private final Cookies cookies;
    private final Clock clock;

    AnsweringController(Answering answering, NotForMe notForMe, PublicReplies replies, Cookies cookies, Clock clock) {
        this.answering = answering;
        this.notForMe = notForMe;
        this.replies = replies;
        this.cookies = cookies;
        this.clock = clock;
    }

    @Get("/{token}")
    HttpResponse<Object> open(HttpRequest<?> request, String token) {
        var language = request.getParameters().getFirst("language");
        return LinkToken.parse(token).map(link -> reply(request, answering.open(link, language, clock.instant()), ENGLISH))
                .orElseGet(() -> replies.ok(new EndedPage()));
    }

    @Post("/start")
    HttpResponse<Object> start(HttpRequest<?> request, @Nullable @Body String body) {
        var form = form(body);
        var token = LinkToken.parse(form.one("token"));
        var language = Optional.of(form.one("language")).filter(tag -> !tag.isEmpty());
        return token.map(link -> reply(request, answering.start(link, !form.has("no-copy"), language, clock.instant()), ENGLISH))
                .orElseGet(() -> replies.ok(new EndedPage()));
    }

    @Get("/check-in/{screen}")
    HttpResponse<Object> show(HttpRequest<?> request, int screen) {
        if (done(request).isPresent()) return replies.goTo("/thank-you");
        return seat(request).map(seat -> reply(request, answering.show(seat, screen, clock.instant()), seat.language()))
                .orElseGet(() -> replies.ok(new SessionOverPage()));
    }

    @Post("/check-in/{screen}")
    HttpResponse<Object> take(HttpRequest<?> request, int screen, @Nullable @Body String body) {
        if (done(request).isPresent()) return replies.goTo("/thank-you");
        return seat(request).map(seat -> reply(request, answering.take(seat, screen, form(body), clock.instant()), seat.language()))
                .orElseGet(() -> replies.ok(new SessionOverPage()));
    }

    @Get("/thank-you")
    HttpResponse<Object> thankYou(HttpRequest<?> request) {
        return done(request).map(language -> replies.ok(new ThankYouPage(), language)).orElseGet(() -> replies.ok(new SessionOverPage()));
    }

    @Post("/later")
    HttpResponse<Object> later(HttpRequest<?> request) {
        var lastDay = Scotland.dayOf(clock.instant()).plusDays(Drafts.DAYS_KEPT - 1);
        var language = seat(request).map(Seat::language).orElse(ENGLISH);
        return replies.ok(LaterPage.of(Scotland.endOf(lastDay).minus(Duration.ofMinutes(1)), language), language)
                .cookie(cookies.ended(request, COOKIE));
    }

    @Post("/leave")
    HttpResponse<Object> leave(HttpRequest<?> request) {
        return replies.leave().cookie(cookies.ended(request, COOKIE));
    }

    @Post("/not-for-me")
    HttpResponse<Object> notForMe(@Nullable @Body String body) {
        var form = form(body);
        var token = LinkToken.parse(form.one("token"));
        if (token.isEmpty()) return replies.ok(new EndedPage());
        var door = NotForMePage.Door.parse(form.one("choice"));
        var language = form.one("language");
        if (door.isEmpty())
            return notForMe.mayAsk(token.get(), clock.instant())
                    ? replies.ok(NotForMePage.of(token.get()), language)
                    : replies.ok(new EndedPage());
        return notForMe.ask(token.get(), door.get(), clock.instant())
                ? replies.ok(new NotForMeDonePage(door.get()), language)
                : replies.ok(new EndedPage());
    }

    @Error(exception = ConnectionException.class)
    HttpResponse<Object> away(HttpRequest<?> request, ConnectionException failed) {
        return keeping(request);
    }

    @Error(exception = TransactionException.class)
    HttpResponse<Object> away(HttpRequest<?> request, TransactionException failed) {
        return keeping(request);
    }

    @Error(exception = DataAccessException.class)
    HttpResponse<Object> away(HttpRequest<?> request, DataAccessException failed) {
        return keeping(request);
    }

    /** The database is away: the page keeps what was just given, and nothing else does. */
    private HttpResponse<Object> keeping(HttpRequest<?> request) {
        var form = form(request.getBody(String.class).orElse(null));
        var page = UnavailablePage.of(request.getPath(), form.fields());
        return replies.show(HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE), page, form.one("language")).header("Retry-After", "10");
    }

    private HttpResponse<Object> reply(HttpRequest<?> request, Came came, String language) {
        return switch (came) {
            case Ready(var page, var ready) -> replies.ok(page, ready.tag());
            case At(var seat, var screen) ->
                replies.goTo(QuestionPage.address(screen)).cookie(cookies.session(request, COOKIE, seat.cookie()));
            case Ask(var page) ->
                replies.show(page.wrong() ? HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY) : HttpResponse.ok(), page, language);
            case Finished() -> replies.goTo("/thank-you").cookie(cookies.session(request, COOKIE, DONE + language).maxAge(DONE_FOR));
            case SessionOver() -> replies.ok(new SessionOverPage(), language);
            case Ended() -> replies.ok(new EndedPage());
        };
    }

    /** The language it was done in. */
    private Optional<String> done(HttpRequest<?> request) {
        return cookies.read(request, COOKIE).filter(cookie -> cookie.startsWith(DONE)).map(cookie -> cookie.substring(DONE.length()));
    }

    private Optional<Seat> seat(HttpRequest<?> request) {
        return cookies.read(request, COOKIE).flatMap(Seat::parse);
    }

    private static Form form(@Nullable String body) {
        return Form.parse(body == null ? "" : body);
    }
}
