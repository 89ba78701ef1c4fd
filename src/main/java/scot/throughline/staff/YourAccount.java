package scot.throughline.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import scot.throughline.web.Pages;

/** What a member of staff may see and do about their own account. */
@Produces(MediaType.TEXT_HTML)
@Controller(YourAccount.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_HAVE_ACCOUNT)
class YourAccount {
    static final String PATH = "/account";

    private final OwnSignIn own;
    private final SessionCookie cookie;
    private final Clock clock;

    YourAccount(OwnSignIn own, SessionCookie cookie, Clock clock) {
        this.own = own;
        this.cookie = cookie;
        this.clock = clock;
    }

    /** @param told what has just been done: "passphrase" or "phone" */
    @Get
    HttpResponse<?> look(Actor actor, @QueryValue @Nullable String told) {
        var left = own.recoveryCodesLeft(actor);
        return Pages.ok("staff/account", "Your account", new Page(actor.name(), actor.role().title(), left.isPresent(),
                left.orElse(0) == 1 ? "1 code is left" : left.orElse(0) + " codes are left", words(told)));
    }

    @Post("/sign-out-everywhere")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOutEverywhere(Actor actor, HttpRequest<?> request) {
        own.signOutEverywhere(actor, clock.instant());
        return Pages.goTo(SignIn.PATH).cookie(cookie.takenBack(request));
    }

    private static @Nullable String words(@Nullable String told) {
        return switch (told) {
            case "passphrase" -> "Your passphrase is changed. You are signed out everywhere else";
            case "phone" -> "Codes now come from the phone you have just set up. You are signed out everywhere else";
            case null, default -> null;
        };
    }

    /**
     * What the template prints.
     *
     * @param passphrase whether they have one
     * @param codes how many recovery codes are left
     */
    record Page(String name, String role, boolean passphrase, String codes, @Nullable String told) {}
}
