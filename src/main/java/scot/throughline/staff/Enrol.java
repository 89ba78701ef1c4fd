package scot.throughline.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.seal.LinkToken;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/**
 * Somebody sets up how they sign in, at a link: a passphrase, then codes on their phone. The link is used up by the right code, so whoever is called away
 * opens it again.
 */
@Produces(MediaType.TEXT_HTML)
@Controller(Enrol.PATH + "/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class Enrol {
    static final String PATH = "/staff/set-up";
    private static final String VIEW = "staff/set-up";
    private static final String TITLE = "Set up how you sign in";

    private final Enrolments enrolments;
    private final Passphrases passphrases;
    private final Argon2 argon2;
    private final HeldFactor held;
    private final SessionCookie cookie;
    private final Sessions sessions;
    private final Clock clock;

    Enrol(Enrolments enrolments, Passphrases passphrases, Argon2 argon2, HeldFactor held, SessionCookie cookie, Sessions sessions,
            Clock clock) {
        this.enrolments = enrolments;
        this.passphrases = passphrases;
        this.argon2 = argon2;
        this.held = held;
        this.cookie = cookie;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The same for every link: whether it still works is found out by using it. */
    @Get
    HttpResponse<?> open(String token) {
        return Pages.ok(VIEW, TITLE, Page.of(new FormErrors()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(@PathVariable String token, @Nullable @Body Map<String, String> typed) {
        var now = clock.instant();
        var owner = LinkToken.parse(token).flatMap(link -> enrolments.owner(link, now));
        if (owner.isEmpty()) return over();
        var errors = new FormErrors();
        var chosen = new NewPassphraseForm(typed).read(passphrases, owner.get(), errors);
        if (chosen.isEmpty()) return Pages.wrong(VIEW, TITLE, Page.of(errors));
        var begun = new HeldFactor.Begun(owner.get().id(), FactorSecret.random(), argon2.hash(chosen.get()));
        return Pages.ok(FactorPage.VIEW, FactorPage.TITLE, page(token, owner.get(), begun, held.hold(begun, now), errors));
    }

    @Post("/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(@PathVariable String token, HttpRequest<?> request, @Nullable @Body Map<String, String> typed) {
        var now = clock.instant();
        var link = LinkToken.parse(token);
        var owner = link.flatMap(each -> enrolments.owner(each, now));
        if (owner.isEmpty()) return over();
        var kept = typed == null ? "" : typed.getOrDefault(FactorPage.HELD, "");
        var begun = held.open(kept, owner.get().id(), now).filter(each -> !each.isOnlyPhone());
        if (begun.isEmpty()) return Pages.goTo(PATH + "/" + token);
        return switch (enrolments.finish(link.orElseThrow(), begun.get(), new SignInForm(typed).code(), now)) {
            case Enrolment.Done(var codes, var session) -> {
                cookie.token(request).ifPresent(sessions::drop);
                yield Pages.ok(RecoveryPage.VIEW, RecoveryPage.TITLE, new RecoveryPage(codes)).cookie(cookie.holding(session, request));
            }
            case Enrolment.CodeWrong() -> {
                var errors = new FormErrors();
                errors.add(SignInForm.CODE, FactorPage.CODE_WRONG);
                yield Pages.wrong(FactorPage.VIEW, FactorPage.TITLE, page(token, owner.get(), begun.get(), kept, errors));
            }
            case Enrolment.Over() -> over();
        };
    }

    private static FactorPage page(String token, Account owner, HeldFactor.Begun begun, String kept, FormErrors errors) {
        var path = PATH + "/" + token;
        return FactorPage.of(begun.secret(), owner.email(), kept, path + "/code", path, errors);
    }

    private static HttpResponse<?> over() {
        return Pages.ok("staff/sign-in-over", "This link has been used or has ended");
    }

    /** What the template prints. */
    record Page(List<Field> fields, FormErrors errors) {
        static Page of(FormErrors errors) {
            return new Page(NewPassphraseForm.fields(errors), errors);
        }
    }
}
