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
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.help.Wanted;
import scot.throughline.survey.Language;

/** What a person may do around Send: see who can help, ask us to get in touch, send, see their answers once. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class HelpController extends PublicController {
    private final BeforeSending beforeSending;
    private final HelpDoors doors;

    HelpController(BeforeSending beforeSending, HelpDoors doors, PublicReplies replies, SessionCookies cookies, Misses misses,
            Clock clock) {
        super(replies, cookies, misses, clock);
        this.beforeSending = beforeSending;
        this.doors = doors;
    }

    @Get(BeforeSendingPage.ADDRESS)
    HttpResponse<Object> beforeSending(HttpRequest<?> request) {
        return step(request, seat -> beforeSending.show(seat, clock.instant()));
    }

    @Post(BeforeSendingPage.ADDRESS)
    HttpResponse<Object> send(HttpRequest<?> request, @Nullable @Body String body) {
        return step(request, seat -> beforeSending.send(seat, form(body).has("show"), clock.instant()));
    }

    @Get("/share")
    HttpResponse<Object> topics(HttpRequest<?> request) {
        return step(request, seat -> doors.topics(seat, clock.instant()));
    }

    @Post("/share")
    HttpResponse<Object> share(HttpRequest<?> request, @Nullable @Body String body) {
        var ticked = form(body).fields().getOrDefault(SharePage.TOPIC, List.of());
        return step(request, seat -> doors.share(seat, ticked, clock.instant()));
    }

    @Get(CallBackPage.ADDRESS)
    HttpResponse<Object> times(HttpRequest<?> request) {
        return cookies.finished(request, clock.instant()).isPresent()
                ? replies.ok(new CallBackPage(THANK_YOU), language(request))
                : step(request, seat -> doors.times(seat, clock.instant()));
    }

    @Post(CallBackPage.ADDRESS)
    HttpResponse<Object> callBack(HttpRequest<?> request, @Nullable @Body String body) {
        var now = clock.instant();
        var time = Wanted.Time.parse(form(body).one(CallBackPage.TIME));
        if (time.isEmpty()) return times(request);
        return cookies.finished(request, now)
                .map(person -> (HttpResponse<Object>) replies.ok(doors.callBack(person, time.get(), now), language(request)))
                .orElseGet(() -> step(request, seat -> doors.callBack(seat, time.get(), now)));
    }

    private String language(HttpRequest<?> request) {
        return cookies.doneIn(request).orElse(Language.ENGLISH.tag());
    }
}
