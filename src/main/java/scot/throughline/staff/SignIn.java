package scot.throughline.staff;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.seal.LinkToken;
import scot.throughline.web.Callers;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/**
 * The way in and out for staff: by passphrase and code, or in development by a link. Opening a link changes nothing, because mail scanners open links; the
 * button does.
 */
@Produces(MediaType.TEXT_HTML)
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class SignIn {
    static final String PATH = "/staff/sign-in";
    private static final String VIEW = "staff/sign-in";
    private static final String TITLE = "Sign in";

    private final Proving proving;
    private final Sessions sessions;
    private final SignInLinks links;
    private final SignOut signOut;
    private final SessionCookie cookie;
    private final Callers callers;
    private final Clock clock;

    SignIn(Proving proving, Sessions sessions, SignInLinks links, SignOut signOut, SessionCookie cookie, Callers callers, Clock clock) {
        this.proving = proving;
        this.sessions = sessions;
        this.links = links;
        this.signOut = signOut;
        this.cookie = cookie;
        this.callers = callers;
        this.clock = clock;
    }

    @Get(PATH)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> form() {
        return Pages.ok(VIEW, TITLE, SignInForm.page("", new FormErrors()));
    }

    @Post(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> enter(HttpRequest<?> request, @Nullable @Body Map<String, String> typed) {
        var form = new SignInForm(typed);
        var now = clock.instant();
        var errors = new FormErrors();
        switch (proving.prove(form.email(), form.passphrase(), form.code(), callers.of(request), now)) {
            case Proof.Given(var account) -> {
                cookie.token(request).ifPresent(sessions::drop);
                return Pages.goTo("/").cookie(cookie.holding(sessions.start(account.actor(), now), request));
            }
            case Proof.Wrong() -> errors.add(SignInForm.EMAIL, SignInForm.WRONG);
            case Proof.TooEarly() -> errors.add(SignInForm.EMAIL, SignInForm.TOO_EARLY);
        }
        return Pages.wrong(VIEW, TITLE, SignInForm.page(form.email(), errors));
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
