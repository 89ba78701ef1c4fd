package scot.throughline.voice;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.council.Places;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Council.Label;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** You said, we did: what leaders do because of what people said, planned and done. */
@Controller(SaidAndDonePages.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_FIGURES)
class SaidAndDonePages {
    static final String PATH = "/said-and-done";
    private static final String TITLE = "You said, we did";
    private static final String NEW = "Add what is done";
    private static final String CHANGE = "Change what is done";

    private final YouSaidWeDid changes;
    private final Places places;
    private final Clock clock;

    SaidAndDonePages(YouSaidWeDid changes, Places places, Clock clock) {
        this.changes = changes;
        this.places = places;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> all(@QueryValue @Nullable String told) {
        var today = today();
        var teams = places.teams();
        var waits = changes.all().stream().filter(each -> each.done().isEmpty()).map(each -> Line.of(each, teams, today)).toList();
        var done = changes.done().stream().map(each -> Line.of(each, teams, today)).toList();
        return Pages.ok("voice/said-and-done", TITLE, new ListPage(waits, done, "kept".equals(told)));
    }

    @Get("/new")
    HttpResponse<?> blank() {
        return form(NEW, new SaidAndDoneForm(Map.of()), new FormErrors());
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(Actor leader, @Nullable @Body Map<String, String> typed) {
        var form = new SaidAndDoneForm(typed);
        var errors = new FormErrors();
        var fresh = form.read(Id.random(), today(), places.teams(), errors);
        if (fresh.isEmpty()) return form(NEW, form, errors);
        changes.add(fresh.get(), leader, clock.instant());
        return Pages.goTo(PATH + "?told=kept");
    }

    @Get("/{change:[0-9a-f]+}")
    HttpResponse<?> one(String change) {
        return form(CHANGE, SaidAndDoneForm.of(find(change)), new FormErrors());
    }

    @Post("/{change:[0-9a-f]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(String change, Actor leader, @Nullable @Body Map<String, String> typed) {
        var form = new SaidAndDoneForm(typed);
        var errors = new FormErrors();
        var changed = form.read(find(change).id(), today(), places.teams(), errors);
        if (changed.isEmpty()) return form(CHANGE, form, errors);
        changes.change(changed.get(), leader, clock.instant());
        return Pages.goTo(PATH + "?told=kept");
    }

    private HttpResponse<?> form(String heading, SaidAndDoneForm form, FormErrors errors) {
        var page = new FormPage(heading, form.before(errors), form.teams(places.teams()), form.after(errors), errors);
        return errors.none() ? Pages.ok("voice/said-and-done-form", heading, page) : Pages.wrong("voice/said-and-done-form", heading, page);
    }

    private SaidAndDone find(String change) {
        return Id.parse(change).flatMap(id -> changes.all().stream().filter(each -> each.id().equals(id)).findFirst())
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such change"));
    }

    private LocalDate today() {
        return Scotland.dayOf(clock.instant());
    }

    /** The list, as printed. */
    record ListPage(List<Line> waits, List<Line> done, boolean kept) {}

    /**
     * One of them.
     *
     * @param facts when, for whom, whose
     */
    record Line(String path, String said, String changed, List<String> facts) {
        static Line of(SaidAndDone each, List<Label> teams, LocalDate today) {
            var when = each.done().map(day -> "Done on " + Scotland.written(day)).orElseGet(() -> "To be done by "
                    + Scotland.written(each.plannedOn()) + (each.plannedOn().isBefore(today) ? ", overdue" : ""));
            return new Line(PATH + "/" + each.id(), each.said(), each.changed(),
                    Stream.of(when, "For: " + each.forWhom(teams), "Answers for it: " + each.owner(),
                            each.evidence().isEmpty() ? "" : "Seen in: " + each.evidence(), each.marks() ? "Marked on the trends" : "")
                            .filter(fact -> !fact.isEmpty()).toList());
        }
    }

    /** The form, as printed. */
    record FormPage(String heading, List<Field> before, List<SaidAndDoneForm.Choice> teams, List<Field> after, FormErrors errors) {}
}
