package scot.throughline.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import scot.throughline.calendar.Scotland;
import scot.throughline.outcome.Changes;
import scot.throughline.outcome.LedgerReader;
import scot.throughline.staff.Role;
import scot.throughline.survey.Derived.Distance;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Surveys;
import scot.throughline.web.Pages;

/** How far people came between their first answer and their last, all parts of life on one page. */
@Controller("/outcomes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.MAY_LEAD)
class Distances {
    private final LedgerReader ledger;
    private final Changes changes;
    private final List<Measure> measures;
    private final String council;
    private final Clock clock;

    Distances(LedgerReader ledger, Changes changes, Surveys surveys, Clock clock) {
        this.ledger = ledger;
        this.changes = changes;
        this.measures = surveys.measures();
        this.council = surveys.council().key();
        this.clock = clock;
    }

    @Get("/distance")
    HttpResponse<?> page() {
        var published = published();
        var nextRelease = Outcomes.nextRelease(Scotland.dayOf(clock.instant()), published.figures());
        return Pages.ok("report/distance", "Distance travelled",
                DistancePage.of(measures, published, ledger.coverage(council, Family.EXIT), nextRelease));
    }

    @Get("/distance.csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<?> file() {
        return HttpResponse.ok(LedgerFile.csv(shown(measures), published()))
                .header("Content-Disposition", "attachment; filename=\"distance-travelled.csv\"");
    }

    private Published published() {
        return new Published(ledger.figures(council), ledger.definitions(council), changes.changes());
    }

    /** What the page shows: scores taken twice, and beside them what people said looking back. */
    private static List<Measure> shown(List<Measure> measures) {
        var twice = measures.stream().filter(measure -> Distance.speaksOf(measure.end().question())).toList();
        return Stream.concat(twice.stream(), twice.stream().flatMap(measure -> DistancePage.lookBack(measure, measures).stream()))
                .distinct()
                .toList();
    }
}
