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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.web.Callers;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** A member of staff changes how they sign in. Each page asks for what they sign in with once more, because the browser may have been left alone. */
@Produces(MediaType.TEXT_HTML)
@Controller(YourAccount.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_HAVE_ACCOUNT)
class ChangeSignIn {
    private static final String VIEW = "staff/account-change";
    private static final String NOT_YOURS = "Your passphrase or the code did not fit. Check both; each code is good once";

    private final StaffAccounts accounts;
    private final OwnSignIn own;
    private final Proving proving;
    private final Passphrases passphrases;
    private final Argon2 argon2;
    private final HeldFactor held;
    private final SessionCookie cookie;
    private final Callers callers;
    private final Clock clock;

    ChangeSignIn(StaffAccounts accounts, OwnSignIn own, Proving proving, Passphrases passphrases, Argon2 argon2, HeldFactor held,
            SessionCookie cookie, Callers callers, Clock clock) {
        this.accounts = accounts;
        this.own = own;
        this.proving = proving;
        this.passphrases = passphrases;
        this.argon2 = argon2;
        this.held = held;
        this.cookie = cookie;
        this.callers = callers;
        this.clock = clock;
    }

    /** What can be changed, by the last word of its address. */
    enum Change {
        PASSPHRASE("/passphrase", "Change your passphrase", "Change it"),
        PHONE("/phone", "Set up codes on another phone", "Go on"),
        RECOVERY("/recovery-codes", "Make new recovery codes", "Make new codes");

        private final String path;
        private final String title;
        private final String button;

        Change(String path, String title, String button) {
            this.path = YourAccount.PATH + path;
            this.title = title;
            this.button = button;
        }
    }

    @Get("/passphrase")
    HttpResponse<?> passphrase(Actor actor) {
        return form(Change.PASSPHRASE, actor);
    }

    @Get("/phone")
    HttpResponse<?> phone(Actor actor) {
        return form(Change.PHONE, actor);
    }

    @Get("/recovery-codes")
    HttpResponse<?> recoveryCodes(Actor actor) {
        return form(Change.RECOVERY, actor);
    }

    @Post("/passphrase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changePassphrase(Actor actor, HttpRequest<?> request, @Nullable @Body Map<String, String> typed) {
        var now = clock.instant();
        var errors = new FormErrors();
        var chosen = new NewPassphraseForm(typed).read(passphrases, account(actor), errors);
        if (chosen.isEmpty() || !isOwner(actor, request, typed, errors, now)) return wrong(Change.PASSPHRASE, errors);
        var session = own.changePassphrase(actor, argon2.hash(chosen.get()), now);
        return Pages.goTo(YourAccount.PATH + "?told=passphrase").cookie(cookie.holding(session, request));
    }

    @Post("/phone")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> beginPhone(Actor actor, HttpRequest<?> request, @Nullable @Body Map<String, String> typed) {
        var now = clock.instant();
        var errors = new FormErrors();
        if (!isOwner(actor, request, typed, errors, now)) return wrong(Change.PHONE, errors);
        var begun = new HeldFactor.Begun(actor.staff(), FactorSecret.random(), "");
        return Pages.ok(FactorPage.VIEW, FactorPage.TITLE, page(actor, begun, held.hold(begun, now), errors));
    }

    @Post("/phone/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changePhone(Actor actor, HttpRequest<?> request, @Nullable @Body Map<String, String> typed) {
        var now = clock.instant();
        var kept = typed == null ? "" : typed.getOrDefault(FactorPage.HELD, "");
        var begun = held.open(kept, actor.staff(), now).filter(HeldFactor.Begun::isOnlyPhone);
        if (begun.isEmpty()) return Pages.goTo(Change.PHONE.path);
        var step = begun.get().secret().stepOf(new SignInForm(typed).code(), now);
        if (step.isPresent()) {
            var session = own.changeFactor(actor, begun.get().secret(), step.getAsLong(), now);
            return Pages.goTo(YourAccount.PATH + "?told=phone").cookie(cookie.holding(session, request));
        }
        var errors = new FormErrors();
        errors.add(SignInForm.CODE, FactorPage.CODE_WRONG);
        return Pages.wrong(FactorPage.VIEW, FactorPage.TITLE, page(actor, begun.get(), kept, errors));
    }

    /** Told on the page itself, once. */
    @Post("/recovery-codes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> newRecoveryCodes(Actor actor, HttpRequest<?> request, @Nullable @Body Map<String, String> typed) {
        var now = clock.instant();
        var errors = new FormErrors();
        if (!isOwner(actor, request, typed, errors, now)) return wrong(Change.RECOVERY, errors);
        var done = own.newRecoveryCodes(actor, now);
        return Pages.ok(RecoveryPage.VIEW, RecoveryPage.TITLE, new RecoveryPage(done.recoveryCodes()))
                .cookie(cookie.holding(done.session(), request));
    }

    private boolean isOwner(Actor actor, HttpRequest<?> request, @Nullable Map<String, String> typed, FormErrors errors, Instant now) {
        var form = new SignInForm(typed);
        return switch (proving.prove(account(actor).email(), form.passphrase(), form.code(), callers.of(request), now)) {
            case Proof.Given _ -> true;
            case Proof.Wrong() -> {
                errors.add(SignInForm.PASSPHRASE, NOT_YOURS);
                yield false;
            }
            case Proof.TooEarly() -> {
                errors.add(SignInForm.PASSPHRASE, SignInForm.TOO_EARLY);
                yield false;
            }
        };
    }

    private Account account(Actor actor) {
        return accounts.find(actor.staff()).orElseThrow();
    }

    /** Whoever came by a one-time link has nothing to change. */
    private HttpResponse<?> form(Change change, Actor actor) {
        return own.recoveryCodesLeft(actor).isPresent()
                ? Pages.ok(VIEW, change.title, Page.of(change, new FormErrors()))
                : Pages.goTo(YourAccount.PATH);
    }

    private static HttpResponse<?> wrong(Change change, FormErrors errors) {
        return Pages.wrong(VIEW, change.title, Page.of(change, errors));
    }

    private FactorPage page(Actor actor, HeldFactor.Begun begun, String kept, FormErrors errors) {
        return FactorPage.of(begun.secret(), account(actor).email(), kept, Change.PHONE.path + "/code", Change.PHONE.path, errors);
    }

    /** What the template prints. */
    record Page(String heading, String action, String button, List<Field> fields, FormErrors errors) {
        static Page of(Change change, FormErrors errors) {
            var chosen = change == Change.PASSPHRASE ? NewPassphraseForm.fields(errors).stream() : Stream.<Field>empty();
            var present = Stream.<Field>of(SignInForm.presentPassphrase("Your passphrase now"), SignInForm.codeField());
            return new Page(change.title, change.path, change.button, Stream.concat(present, chosen).toList(), errors);
        }
    }
}
