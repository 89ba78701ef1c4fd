package scot.throughline.staff;

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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.staff.StaffAccounts.Adding;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** An administrator gives somebody an account. */
@Produces(MediaType.TEXT_HTML)
@Controller("/staff/new")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_ADMINISTER)
class AddMember {
    static final String EMAIL_TAKEN = "Somebody has this address, or had it until they left";
    static final String SIGHT_WRONG = "Choose whose people they see";
    private static final String VIEW = "staff/new";
    private static final String TITLE = "Add a member of staff";

    private final StaffAccounts accounts;
    private final Sights sights;
    private final Clock clock;

    AddMember(StaffAccounts accounts, Sights sights, Clock clock) {
        this.accounts = accounts;
        this.sights = sights;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form() {
        return Pages.ok(VIEW, TITLE, Page.of(StaffForm.blank(sights), new FormErrors()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(Actor administrator, @Nullable @Body Map<String, String> typed) {
        var form = new StaffForm(typed == null ? Map.of() : typed, sights, new Sight.NoOne());
        var errors = new FormErrors();
        var details = form.read(errors);
        if (details.isEmpty()) return Pages.wrong(VIEW, TITLE, Page.of(form, errors));
        switch (accounts.add(details.get(), administrator, clock.instant())) {
            case Adding.Added(var added) -> {
                return Pages.goTo("/staff/" + added.staff() + "?told=added");
            }
            case Adding.EmailTaken() -> errors.add(StaffForm.EMAIL, EMAIL_TAKEN);
            case Adding.SightWrong() -> errors.add(StaffForm.SEES, SIGHT_WRONG);
        }
        return Pages.wrong(VIEW, TITLE, Page.of(form, errors));
    }

    /** What the template prints. */
    record Page(List<Field> fields, FormErrors errors) {
        static Page of(StaffForm form, FormErrors errors) {
            return new Page(form.fields(errors), errors);
        }
    }
}
