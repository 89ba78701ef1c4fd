package scot.throughline.coverage;

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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.council.Places;
import scot.throughline.coverage.CoveragePage.Choice;
import scot.throughline.indicator.Readings;
import scot.throughline.people.EndedJourneys;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Council;
import scot.throughline.survey.Surveys;
import scot.throughline.voice.YouSaidWeDid;
import scot.throughline.web.CsvFile;
import scot.throughline.web.Pages;

/** What leaders see of coverage at any time: the months, quarters and years so far, and the page of one month between releases. */
@Controller("/coverage")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_FIGURES)
class CoveragePages {
    private static final int MONTHS = 6;
    private static final int QUARTERS = 4;

    private final EndedJourneys endedJourneys;
    private final MonthRows months;
    private final Council council;
    private final Places places;
    private final Readings readings;
    private final YouSaidWeDid changes;
    private final Clock clock;

    CoveragePages(EndedJourneys endedJourneys, MonthRows months, Surveys surveys, Places places, Readings readings,
            YouSaidWeDid changes, Clock clock) {
        this.endedJourneys = endedJourneys;
        this.months = months;
        this.council = surveys.council();
        this.places = places;
        this.readings = readings;
        this.changes = changes;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> now() {
        return shown(Stretch.quarterOf(today()));
    }

    @Get("/{stretch:[0-9.QH-]+}")
    HttpResponse<?> one(String stretch) {
        return Stretch.parse(stretch).<HttpResponse<?>>map(this::shown).orElseGet(HttpResponse::notFound);
    }

    @Get("/{stretch:[0-9.QH-]+}.csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<?> file(String stretch) {
        return Stretch.parse(stretch)
                .<HttpResponse<?>>map(found -> CsvFile.download("coverage-" + found.key(), CoverageFile.csv(found.name(), page(found))))
                .orElseGet(HttpResponse::notFound);
    }

    /** Between releases: what can be known of a month without anybody's answers. */
    @Get("/month/{month:[0-9-]+}")
    HttpResponse<?> month(String month) {
        return Stretch.parse(month).filter(stretch -> stretch.first().equals(stretch.last())).<HttpResponse<?>>map(this::monthShown)
                .orElseGet(HttpResponse::notFound);
    }

    private HttpResponse<?> shown(Stretch stretch) {
        return Pages.ok("coverage/coverage", "Coverage", page(stretch));
    }

    private CoveragePage page(Stretch stretch) {
        var note = stretch.holds(today())
                ? "So far: these months are not over."
                : "These months are over; an end recorded late still counts here.";
        return CoveragePage.of(stretch, endedJourneys.between(stretch.first(), stretch.last()), places.council(), others(stretch),
                "/coverage/month/" + YearMonth.from(today()), note);
    }

    private HttpResponse<?> monthShown(Stretch month) {
        var ended = Reached.of(endedJourneys.between(month.first(), month.last()));
        var before = Stretch.of(month.first().minusYears(1));
        var yearBefore = Reached.of(endedJourneys.between(before.first(), before.last()));
        return Pages.ok("coverage/month", "Month", MonthPage.of(month, ended, yearBefore, happened(month.first()), today(),
                readings.monthOrQuarterBy(month.last().atEndOfMonth()),
                changes.due(month.last().atEndOfMonth()).stream().map(each -> MonthPage.Due.of(each, today())).toList(), lately()));
    }

    private MonthRows.Happened happened(YearMonth month) {
        return months.in(council.key(), month.toString(), month.atDay(1), month.atEndOfMonth(), today());
    }

    private List<Choice> lately() {
        return IntStream.range(0, MONTHS).mapToObj(back -> Stretch.of(YearMonth.from(today()).minusMonths(back)))
                .map(each -> new Choice(each.name(), "/coverage/month/" + each.key(), false)).toList();
    }

    /** Backwards from today: the year, quarters, months. */
    private List<Choice> others(Stretch shown) {
        var quarter = Quarter.of(today());
        var all = new ArrayList<Stretch>();
        all.add(Stretch.of(FinancialYear.of(today())));
        for (var back = 0; back < QUARTERS; back++) all.add(Stretch.of(quarter.plus(-back)));
        for (var back = 0; back < MONTHS; back++) all.add(Stretch.of(YearMonth.from(today()).minusMonths(back)));
        return all.stream().map(each -> new Choice(each.name(), "/coverage/" + each.key(), each.equals(shown))).toList();
    }

    private LocalDate today() {
        return Scotland.dayOf(clock.instant());
    }
}
