package scot.throughline.staff;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.settings.Settings;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;
import scot.throughline.web.Viewer.Place;

/** An administrator looks at a member of staff, changes what is written down about them, and lets them in. */
@Produces(MediaType.TEXT_HTML)
@Controller("/staff/{member}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_ADMINISTER)
class OneMember {
    private static final String CHANGE = "staff/change";
    private static final String CHANGE_TITLE = "Change a member of staff";

    private final StaffAccounts accounts;
    private final Leaving leaving;
    private final SignInLinks links;
    private final Enrolments enrolments;
    private final Sights sights;
    private final Settings settings;
    private final Clock clock;

    OneMember(StaffAccounts accounts, Leaving leaving, SignInLinks links, Enrolments enrolments, Sights sights, Settings settings,
            Clock clock) {
        this.accounts = accounts;
        this.leaving = leaving;
        this.links = links;
        this.enrolments = enrolments;
        this.sights = sights;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param told what has just been done: "added", "changed", "left", "back" or "passed-on" */
    @Get
    HttpResponse<?> look(String member, Actor administrator, @QueryValue @Nullable String told) {
        var account = find(accounts, member);
        return Pages.ok("staff/member", account.name(), MemberPage.of(account, sights.words(account.sight()),
                leaving.held(account, Scope.wholeCouncil(account.council()), clock.instant()), offer(account, administrator), told));
    }

    @Get("/change")
    HttpResponse<?> form(String member) {
        var account = find(accounts, member);
        return Pages.ok(CHANGE, CHANGE_TITLE, Page.of(account, StaffForm.of(account, sights), new FormErrors()));
    }

    @Post("/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(@PathVariable String member, Actor administrator, @Nullable @Body Map<String, String> typed) {
        var account = find(accounts, member);
        var form = new StaffForm(typed == null ? Map.of() : typed, sights, account.sight());
        var errors = new FormErrors();
        var details = form.read(errors);
        if (details.isEmpty()) return Pages.wrong(CHANGE, CHANGE_TITLE, Page.of(account, form, errors));
        switch (accounts.change(account, details.get(), administrator, clock.instant())) {
            case DONE -> {
                return Pages.goTo(path(account) + "?told=changed");
            }
            case EMAIL_TAKEN -> errors.add(StaffForm.EMAIL, AddMember.EMAIL_TAKEN);
            case SIGHT_WRONG -> errors.add(StaffForm.SEES, AddMember.SIGHT_WRONG);
            case LAST_ADMINISTRATOR -> errors.add(StaffForm.ROLE, "Nobody else is an administrator. Make somebody one first");
        }
        return Pages.wrong(CHANGE, CHANGE_TITLE, Page.of(account, form, errors));
    }

    /** Told on the page itself, once: no address of ours may lead to it. */
    @Post("/link")
    @Consumes(MediaType.ALL)
    HttpResponse<?> link(String member, Actor administrator) {
        var account = find(accounts, member);
        var now = clock.instant();
        var link = switch (offer(account, administrator)) {
            case NONE -> Optional.<String>empty();
            case SIGNS_IN -> links.issue(account.id(), administrator, now);
            case SETS_UP -> Optional.of(enrolments.issue(account.id(), administrator, now));
        };
        return link.<HttpResponse<?>>map(path -> Pages.ok("staff/link", "A link for " + account.name(),
                new LinkPage(account.name(), path(account), settings.address(path)))).orElseGet(() -> Pages.goTo(path(account)));
    }

    /** In production a colleague sets up a passphrase and codes of their own; whoever wants others for themselves shows on their own page who they are. */
    private LinkOffer offer(Account member, Actor administrator) {
        if (!member.here()) return LinkOffer.NONE;
        if (!settings.inProduction()) return LinkOffer.SIGNS_IN;
        return member.id().equals(administrator.staff()) ? LinkOffer.NONE : LinkOffer.SETS_UP;
    }

    static Account find(StaffAccounts accounts, String member) {
        return Id.parse(member).flatMap(accounts::find).orElseThrow(OneMember::notFound);
    }

    static String path(Account account) {
        return "/staff/" + account.id();
    }

    static Place place(Account account) {
        return new Place(account.name(), path(account));
    }

    static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such member of staff");
    }

    /** What the template of the form prints. */
    record Page(String name, String back, List<Field> fields, FormErrors errors) {
        static Page of(Account account, StaffForm form, FormErrors errors) {
            return new Page(account.name(), path(account), form.fields(errors), errors);
        }
    }

    /** What the template of the link prints, and nothing else does. */
    record LinkPage(String name, String back, String link) {
        @Override
        public String toString() {
            return "LinkPage[…]";
        }
    }
}
