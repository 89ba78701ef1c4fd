package scot.throughline.staff;

import static java.util.stream.Collectors.partitioningBy;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.web.Pages;

/** Everybody who works with the service or has, for administrators. */
@Produces(MediaType.TEXT_HTML)
@Controller("/staff")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_ADMINISTER)
class StaffList {
    private final StaffAccounts accounts;
    private final Sights sights;

    StaffList(StaffAccounts accounts, Sights sights) {
        this.accounts = accounts;
        this.sights = sights;
    }

    @Get
    HttpResponse<?> list() {
        var here = accounts.all().stream().collect(partitioningBy(Account::here));
        return Pages.ok("staff/list", "Staff", new Page(here.getOrDefault(true, List.of()).stream().map(this::row).toList(),
                here.getOrDefault(false, List.of()).stream().map(this::row).toList()));
    }

    private Row row(Account member) {
        return new Row(member.name(), "/staff/" + member.id(), member.email(), member.role().title(), sees(member.sight()),
                leftOn(member.leftOn()));
    }

    private String sees(Sight sight) {
        return sight.equals(new Sight.NoOne()) ? "No one person" : sights.words(sight);
    }

    private static String leftOn(@Nullable LocalDate day) {
        return day == null ? "" : Scotland.written(day);
    }

    /** What the template prints. */
    record Page(List<Row> here, List<Row> left) {}

    /** One member of staff. */
    record Row(String name, String path, String email, String role, String sees, String leftOn) {}
}
