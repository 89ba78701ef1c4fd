package scot.throughline.staff;

import io.micronaut.http.HttpRequest;
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
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import scot.throughline.seal.LinkToken;
import scot.throughline.web.Pages;

/** The way in and out for staff. Opening a link changes nothing, because mail scanners open links; the button does. */
@Produces(MediaType.TEXT_HTML)
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class SignIn {
    static final String PATH = "/staff/sign-in";

    private final SignInLinks links;
    private final SignOut signOut;
    private final SessionCookie cookie;
    private final Clock clock;

    SignIn(SignInLinks links, SignOut signOut, SessionCookie cookie, Clock clock) {
        this.links = links;
        this.signOut = signOut;
        this.cookie = cookie;
        this.clock = clock;
    }

    @Get(PATH)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> howTo() {
        return Pages.ok("staff/sign-in", "Sign in");
    }

    /** The same for every link: whether it still works is found out by using it. */
    @Get(PATH + "/{token}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> open(String token) {
        return Pages.ok("staff/sign-in-link", "Sign in");
    }

    @Post(PATH + "/{token}")
    @Consumes(MediaType.ALL)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> use(String token, HttpRequest<?> request) {
        return LinkToken.parse(token).flatMap(link -> links.use(link, clock.instant()))
                .<HttpResponse<?>>map(session -> Pages.goTo("/").cookie(cookie.holding(session, request)))
                .orElseGet(() -> Pages.ok("staff/sign-in-over", "This link has been used or has ended"));
    }

    @Post("/staff/sign-out")
    @Consumes(MediaType.ALL)
    @Secured(Permission.MAY_HAVE_ACCOUNT)
    HttpResponse<?> out(Actor actor, HttpRequest<?> request) {
        return signOut.with(Pages.goTo(PATH), actor, request);
    }
}
