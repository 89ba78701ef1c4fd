package scot.throughline.answering;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Error;
import io.micronaut.transaction.exceptions.TransactionException;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.throughline.answering.Came.Ask;
import scot.throughline.answering.Came.At;
import scot.throughline.answering.Came.BeforeSend;
import scot.throughline.answering.Came.Crowded;
import scot.throughline.answering.Came.Ended;
import scot.throughline.answering.Came.Finished;
import scot.throughline.answering.Came.Ready;
import scot.throughline.answering.Came.SessionOver;
import scot.throughline.answering.Came.ShownOnce;

/** What the public controllers share: which page each thing that can come of a step gets, and what is kept while the database is away. */
abstract class PublicController {
    static final String THANK_YOU = "/thank-you";

    final PublicReplies replies;
    final SessionCookies cookies;
    final Clock clock;
    final Misses misses;

    PublicController(PublicReplies replies, SessionCookies cookies, Misses misses, Clock clock) {
        this.replies = replies;
        this.cookies = cookies;
        this.misses = misses;
        this.clock = clock;
    }

    /** A step of a session; there is none once it has finished, or without its cookie. */
    HttpResponse<Object> step(HttpRequest<?> request, Function<Seat, Came> step) {
        if (cookies.doneIn(request).isPresent()) return replies.goTo(THANK_YOU);
        return cookies.seat(request).map(seat -> reply(request, behindALink(request, () -> step.apply(seat)), seat.language()))
                .orElseGet(() -> replies.ok(new SessionOverPage(false)));
    }

    /** A look behind a link: one that leads nowhere is counted, and whoever has tried many waits for their turn. */
    Came behindALink(HttpRequest<?> request, Supplier<Came> look) {
        return misses.look(request, look, Ended.class::isInstance);
    }

    HttpResponse<Object> reply(HttpRequest<?> request, Came came, String language) {
        return switch (came) {
            case Ready(var page, var ready) -> replies.ok(page, ready.tag());
            case Crowded() -> replies.show(HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS), new CrowdedPage(), language);
            case At(var seat, var screen) -> replies.goTo(QuestionPage.address(screen)).cookie(cookies.seated(request, seat));
            case BeforeSend() -> replies.goTo(BeforeSendingPage.ADDRESS);
            case Ask(var page) ->
                replies.show(page.wrong() ? HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY) : HttpResponse.ok(), page, language);
            case Finished(var named) -> replies.goTo(THANK_YOU).cookie(cookies.done(request, language, named, clock.instant()));
            case ShownOnce(var page, var named) ->
                replies.ok(page, language).cookie(cookies.done(request, language, named, clock.instant()));
            case SessionOver(var openLink) -> replies.ok(new SessionOverPage(openLink), language);
            case Ended() -> replies.ok(new EndedPage());
        };
    }

    static Form form(@Nullable String body) {
        return Form.parse(body == null ? "" : body);
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
}
