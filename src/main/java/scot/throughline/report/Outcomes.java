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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Changes;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.LedgerReader;
import scot.throughline.staff.Role;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Surveys;
import scot.throughline.web.Pages;

/** What leaders open: all measures at a glance, one measure, and its figures as a file. */
@Controller("/outcomes")
@Produces(MediaType.TEXT_HTML) // else a browser, which prefers HTML, is led to the public page behind a link
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.MAY_LEAD)
class Outcomes {
    private static final ZoneId SCOTLAND = ZoneId.of("Europe/London");

    private final LedgerReader ledger;
    private final Changes changes;
    private final List<Measure> measures;
    private final String council;
    private final Clock clock;

    Outcomes(LedgerReader ledger, Changes changes, Surveys surveys, Clock clock) {
        this.ledger = ledger;
        this.changes = changes;
        this.measures = surveys.measures();
        this.council = surveys.council().key();
        this.clock = clock;
    }

    @Get
    HttpResponse<?> all() {
        var published = published();
        var nextRelease = nextRelease(today(), published.figures());
        return published.figures().isEmpty()
                ? Pages.ok("report/no-figures", "Outcomes", new NoFigures("No figures yet: first on " + Wording.day(nextRelease)))
                : Pages.ok("report/outcomes", "Outcomes",
                        OutcomesPage.of(measures, published, ledger.coverage(council, Family.EXIT), nextRelease));
    }

    @Get("/{key:[a-z0-9-]+}")
    HttpResponse<?> one(String key) {
        var published = published();
        var nextRelease = nextRelease(today(), published.figures());
        return measure(key).<HttpResponse<?>>map(measure -> Pages.ok("report/outcome", measure.name(), OutcomePage.of(measure, measures,
                published, ledger.coverage(council, measure.end().family()), nextRelease))).orElseGet(HttpResponse::notFound);
    }

    @Get("/{key:[a-z0-9-]+}.csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<?> file(String key) {
        return measure(key).<HttpResponse<?>>map(measure -> HttpResponse.ok(LedgerFile.csv(withWorse(measure), published()))
                .header("Content-Disposition", "attachment; filename=\"" + key + ".csv\"")).orElseGet(HttpResponse::notFound);
    }

    private Published published() {
        return new Published(ledger.figures(council), ledger.definitions(council), changes.changes());
    }

    /** Not a mean, which has no place on a scale of per cent: it stands beside the shares it belongs to. */
    private Optional<Measure> measure(String key) {
        return measures.stream().filter(measure -> measure.key().equals(key) && !measure.end().mean()).findFirst();
    }

    private List<Measure> withWorse(Measure measure) {
        return Stream.concat(Stream.of(measure), BetterAndWorse.worse(measure, measures).stream()).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SCOTLAND);
    }

    /** Today's, where today is a day of release that has not run yet. */
    static LocalDate nextRelease(LocalDate today, List<LedgerEntry> figures) {
        var quarter = Quarter.of(today.minusDays(Period.DAYS_TO_RELEASE));
        var isOut = figures.stream().anyMatch(figure -> figure.period().equals(quarter));
        return (isOut ? quarter.next() : quarter).releasedOn();
    }

    /** What a leader finds before the first release. */
    record NoFigures(String heading) {}
}
