package scot.throughline.staff;

import static java.util.Comparator.comparing;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.web.Pages;
import scot.throughline.web.Viewer.Place;

/** A team lead sees who holds the people in their sight, and passes them on where somebody left or is away. */
@Produces(MediaType.TEXT_HTML)
@Controller(MyTeam.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SEE_TO_TEAM)
class MyTeam {
    static final String PATH = "/team";
    static final String NAME = "Team";
    private static final Place BACK = new Place(NAME, PATH);

    private final StaffAccounts accounts;
    private final Caseloads caseloads;
    private final PassOnPages passOn;
    private final Sights sights;
    private final Clock clock;

    MyTeam(StaffAccounts accounts, Caseloads caseloads, PassOnPages passOn, Sights sights, Clock clock) {
        this.accounts = accounts;
        this.caseloads = caseloads;
        this.passOn = passOn;
        this.sights = sights;
        this.clock = clock;
    }

    /** @param told what has just been done: "passed-on" */
    @Get
    HttpResponse<?> list(Actor lead, @QueryValue @Nullable String told) {
        var held = caseloads.held(lead.sees(), clock.instant());
        var rows = accounts.within(lead.sees()).stream().map(member -> row(member, held.getOrDefault(member.id(), 0)))
                .sorted(comparing(Row::waits).reversed()).toList();
        var done = "passed-on".equals(told) ? MemberPage.PASSED_ON : null;
        return Pages.ok("staff/team", "Team", new Page(done, lead.sees().isOneArea(), rows));
    }

    @Get("/{colleague}/pass-on")
    HttpResponse<?> askToPassOn(String colleague, Actor lead) {
        var account = find(colleague, lead);
        return passOn.ask(account, lead.sees(), path(account), BACK);
    }

    @Post("/{colleague}/pass-on")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> passOn(@PathVariable String colleague, Actor lead, @Nullable @Body Map<String, String> typed) {
        var account = find(colleague, lead);
        return passOn.passOn(account, lead.sees(), path(account), BACK, lead, typed);
    }

    /** A colleague out of sight is as unknown as one who never was. */
    private Account find(String colleague, Actor lead) {
        return Leaving.chosen(accounts.within(lead.sees()), colleague).orElseThrow(OneMember::notFound);
    }

    private Row row(Account member, int held) {
        var left = member.leftOn() == null ? null : "Has left, on " + Scotland.written(member.leftOn());
        return new Row(member.name(), member.role().title(), sights.words(member.sight()), left, held, path(member));
    }

    private static String path(Account member) {
        return PATH + "/" + member.id();
    }

    /**
     * What the template prints.
     *
     * @param told what has just been done
     * @param ofAnArea whether journeys are held by workers whom this lead does not see whole
     */
    record Page(@Nullable String told, boolean ofAnArea, List<Row> rows) {}

    /** One colleague, and the journeys in sight that they hold. */
    record Row(String name, String role, String sees, @Nullable String left, int held, String path) {
        /** Whether nobody looks after the people in this name any more. */
        boolean waits() {
            return left != null && held > 0;
        }
    }
}
