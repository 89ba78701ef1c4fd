package scot.throughline.staff;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.stream.Collectors;
import scot.throughline.survey.Council;
import scot.throughline.survey.Surveys;
import scot.throughline.web.Pages;

/** Everybody with an account, for administrators. */
@Produces(MediaType.TEXT_HTML)
@Controller("/staff")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.MAY_ADMINISTER)
class StaffList {
    private final StaffAccounts accounts;
    private final Council council;

    StaffList(StaffAccounts accounts, Surveys surveys) {
        this.accounts = accounts;
        this.council = surveys.council();
    }

    @Get
    HttpResponse<?> list() {
        var teams = council.teams().stream().collect(Collectors.toMap(Council.Label::key, Council.Label::name));
        return Pages.ok("staff/list", "Staff", new Page(accounts.all().stream().map(account -> new Member(account.name(), account.email(),
                account.role().title(), account.team() == null ? "" : teams.getOrDefault(account.team(), account.team()))).toList()));
    }

    /** What the template prints. */
    record Page(List<Member> members) {}

    /** One row. */
    record Member(String name, String email, String role, String team) {}
}
