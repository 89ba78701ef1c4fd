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
import scot.throughline.web.Cookies;

/** The replies behind a link. GET and HEAD change nothing; from Start on, no address carries the token. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AnsweringController {
    /** Holds the token and the session while answering, and "done" for half an hour after. */
    private static final String COOKIE = "s";
    private static final String DONE = "done";
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
        var link = LinkToken.parse(token);
        return link.map(known -> reply(request, answering.open(known, clock.instant()), link)).orElseGet(() -> replies.ok(new EndedPage()));
    }

    @Post("/start")
    HttpResponse<Object> start(HttpRequest<?> request, @Nullable @Body String body) {
        var form = form(body);
        var token = LinkToken.parse(form.one("token"));
        return token.map(link -> reply(request, answering.start(link, !form.has("no-copy"), clock.instant()), token))
                .orElseGet(() -> replies.ok(new EndedPage()));
    }

    @Get("/check-in/{screen}")
    HttpResponse<Object> show(HttpRequest<?> request, int screen) {
        if (isDone(request)) return replies.goTo("/thank-you");
        return seat(request).map(seat -> reply(request, answering.show(seat, screen, clock.instant()), Optional.empty()))
                .orElseGet(() -> replies.ok(new SessionOverPage()));
    }

    @Post("/check-in/{screen}")
    HttpResponse<Object> take(HttpRequest<?> request, int screen, @Nullable @Body String body) {
        if (isDone(request)) return replies.goTo("/thank-you");
        return seat(request).map(seat -> reply(request, answering.take(seat, screen, form(body), clock.instant()), Optional.empty()))
                .orElseGet(() -> replies.ok(new SessionOverPage()));
    }

    @Get("/thank-you")
    HttpResponse<Object> thankYou(HttpRequest<?> request) {
        return isDone(request) ? replies.ok(new ThankYouPage()) : replies.ok(new SessionOverPage());
    }

    @Get("/who-sees")
    HttpResponse<Object> whoSees() {
        return replies.ok(new WhoSeesPage());
    }

    @Post("/later")
    HttpResponse<Object> later(HttpRequest<?> request) {
        var lastDay = Scotland.dayOf(clock.instant()).plusDays(Drafts.DAYS_KEPT - 1);
        return replies.ok(LaterPage.of(Scotland.endOf(lastDay).minus(Duration.ofMinutes(1)))).cookie(cookies.ended(request, COOKIE));
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
        if (door.isEmpty()) return replies.ok(NotForMePage.of(token.get()));
        return notForMe.ask(token.get(), door.get(), clock.instant())
                ? replies.ok(NotForMeDonePage.of(door.get()))
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
        var page = UnavailablePage.of(request.getPath(), form(request.getBody(String.class).orElse(null)).fields());
        return replies.show(HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE), page).header("Retry-After", "10");
    }

    private HttpResponse<Object> reply(HttpRequest<?> request, Came came, Optional<LinkToken> token) {
        return switch (came) {
            case Ready(var questionnaire, var questions, var startsAgain) ->
                replies.ok(StartPage.of(questionnaire, token.orElseThrow(), questions, questionnaire.minutes(), startsAgain));
            case At(var seat, var screen) ->
                replies.goTo(QuestionPage.address(screen)).cookie(cookies.session(request, COOKIE, seat.cookie()));
            case Ask(var page) ->
                replies.show(page.wrong() ? HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY) : HttpResponse.ok(), page);
            case Finished() -> replies.goTo("/thank-you").cookie(cookies.session(request, COOKIE, DONE).maxAge(DONE_FOR));
            case SessionOver() -> replies.ok(new SessionOverPage());
            case Ended() -> replies.ok(new EndedPage());
        };
    }

    private boolean isDone(HttpRequest<?> request) {
        return cookies.read(request, COOKIE).filter(DONE::equals).isPresent();
    }

    private Optional<Seat> seat(HttpRequest<?> request) {
        return cookies.read(request, COOKIE).flatMap(Seat::parse);
    }

    private static Form form(@Nullable String body) {
        return Form.parse(body == null ? "" : body);
    }
}
