package scot.throughline.indicator;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Scotland;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.LedgerReader;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Surveys;
import scot.throughline.web.CsvFile;
import scot.throughline.web.Pages;

/** A year of quarters. Leaders' alone: what people answered stands in it. */
@Controller(QuartersPages.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_FIGURES)
class QuartersPages {
    static final String PATH = IndicatorPages.PATH + "/all/quarters";
    private static final String YEAR = "/{year:[0-9-]+}";

    private final Indicators indicators;
    private final LedgerReader ledger;
    private final Surveys surveys;
    private final Tolerance tolerance;
    private final Clock clock;

    QuartersPages(Indicators indicators, LedgerReader ledger, Surveys surveys, Tolerance tolerance, Clock clock) {
        this.indicators = indicators;
        this.ledger = ledger;
        this.surveys = surveys;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> newest() {
        var out = out();
        return shown(out, out.years().getFirst());
    }

    @Get(YEAR)
    HttpResponse<?> one(String year) {
        var out = out();
        return out.year(year).<HttpResponse<?>>map(found -> shown(out, found)).orElseGet(HttpResponse::notFound);
    }

    @Get(YEAR + ".csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<?> file(String year) {
        var out = out();
        return out.year(year)
                .<HttpResponse<?>>map(found -> CsvFile.download("quarters-" + year, IndicatorFile.of(page(out, found))))
                .orElseGet(HttpResponse::notFound);
    }

    static String path(FinancialYear year) {
        return PATH + "/" + year.key();
    }

    /** All there is to show, and of which years, newest first; of this year where there is nothing. */
    private record Out(List<LedgerEntry> figures, List<Series> indicators, List<FinancialYear> years) {
        Optional<FinancialYear> year(String key) {
            return years.stream().filter(each -> each.key().equals(key)).findFirst();
        }
    }

    private Out out() {
        var figures = ledger.figures(surveys.council().key());
        var all = indicators.all();
        var published = figures.stream().map(figure -> figure.period().year());
        var counted = all.stream().flatMap(series -> series.of(Span.Length.QUARTER).stream())
                .map(value -> FinancialYear.of(value.span().firstDay()));
        var years = Stream.concat(published, counted).distinct().sorted(Comparator.<Period>naturalOrder().reversed()).toList();
        return new Out(figures, all, years.isEmpty() ? List.of(FinancialYear.of(Scotland.dayOf(clock.instant()))) : years);
    }

    private HttpResponse<?> shown(Out out, FinancialYear year) {
        return Pages.ok("indicator/quarters", "Quarters", page(out, year));
    }

    private QuartersPage page(Out out, FinancialYear year) {
        return QuartersPage.of(year, out.years(), surveys.measures(), out.figures(), out.indicators(), tolerance);
    }
}
