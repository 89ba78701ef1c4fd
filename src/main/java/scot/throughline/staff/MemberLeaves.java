package scot.throughline.staff;

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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.web.Field.Option;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** An administrator records that somebody left or came back, and says who has their people now. */
@Produces(MediaType.TEXT_HTML)
@Controller("/staff/{member}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_ADMINISTER)
class MemberLeaves {
    private static final String LEAVE = "staff/leave";
    private static final String LEAVE_TITLE = "Mark as left";

    private final StaffAccounts accounts;
    private final Leaving leaving;
    private final PassOnPages passOn;
    private final Clock clock;

    MemberLeaves(StaffAccounts accounts, Leaving leaving, PassOnPages passOn, Clock clock) {
        this.accounts = accounts;
        this.leaving = leaving;
        this.passOn = passOn;
        this.clock = clock;
    }

    @Get("/leave")
    HttpResponse<?> askToLeave(String member) {
        var account = OneMember.find(accounts, member);
        if (!account.here()) return Pages.goTo(OneMember.path(account));
        return Pages.ok(LEAVE, LEAVE_TITLE, HeirPage.leaving(account, held(account), options(account), new FormErrors()));
    }

    @Post("/leave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> leave(@PathVariable String member, Actor administrator, @Nullable @Body Map<String, String> typed) {
        var account = OneMember.find(accounts, member);
        var to = HeirPage.to(typed);
        var heir = Leaving.chosen(leaving.heirs(account, everybody(account)), to);
        var held = held(account);
        var errors = new FormErrors();
        if (held > 0 && heir.isEmpty() && !to.equals(HeirPage.STAY)) errors.add(HeirPage.TO, HeirPage.CHOOSE);
        else if (leaving.leave(account, heir, administrator, clock.instant())) return Pages.goTo(OneMember.path(account) + "?told=left");
        else
            errors.add(HeirPage.TO, "Nobody else is an administrator. Make somebody one first");
        return Pages.wrong(LEAVE, LEAVE_TITLE, HeirPage.leaving(account, held, options(account), errors));
    }

    @Post("/back")
    @Consumes(MediaType.ALL)
    HttpResponse<?> comeBack(String member, Actor administrator) {
        var account = OneMember.find(accounts, member);
        leaving.comeBack(account, administrator, clock.instant());
        return Pages.goTo(OneMember.path(account) + "?told=back");
    }

    @Get("/pass-on")
    HttpResponse<?> askToPassOn(String member) {
        var account = OneMember.find(accounts, member);
        return passOn.ask(account, everybody(account), OneMember.path(account), OneMember.place(account));
    }

    @Post("/pass-on")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> passOn(@PathVariable String member, Actor administrator, @Nullable @Body Map<String, String> typed) {
        var account = OneMember.find(accounts, member);
        return passOn.passOn(account, everybody(account), OneMember.path(account), OneMember.place(account), administrator, typed);
    }

    private int held(Account member) {
        return leaving.held(member, everybody(member), clock.instant());
    }

    private List<Option> options(Account member) {
        return passOn.options(member, everybody(member));
    }

    private static Scope everybody(Account member) {
        return Scope.wholeCouncil(member.council());
    }
}
