package scot.throughline.indicator;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.CsvFile;
import scot.throughline.web.Pages;

/** What leaders and administrators see of figures from elsewhere: all of them, one in time, and both as files. */
@Controller(IndicatorPages.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_KEEP_INDICATORS)
class IndicatorPages {
    static final String PATH = "/indicators";

    /** What has just been done, by the word in the address. */
    private static final Map<String, String> TOLD = Map.of("file", "The file is taken.", "marker", "The change of practice is noted.",
            "withdrawn", "The indicator is taken away.");

    private final Indicators indicators;
    private final Tolerance tolerance;

    IndicatorPages(Indicators indicators, Tolerance tolerance) {
        this.indicators = indicators;
        this.tolerance = tolerance;
    }

    @Get
    HttpResponse<?> all(@QueryValue @Nullable String told, Actor staff) {
        return Pages.ok("indicator/summary", "Indicators",
                SummaryPage.of(indicators.all(), indicators.distributions(), indicators.markers(),
                        tolerance, told == null ? null : TOLD.get(told), staff.role().may(Permission.READ_FIGURES)));
    }

    @Get("/all/summary.csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<?> summary() {
        return CsvFile.download("indicators", IndicatorFile.summary(indicators.all(), tolerance));
    }

    @Get("/{key:[a-z0-9-]+}")
    HttpResponse<?> one(String key) {
        var series = indicators.find(key).orElseThrow(IndicatorPages::notFound);
        return Pages.ok("indicator/one", series.indicator().name(), OnePage.of(series, indicators.markers(), tolerance));
    }

    @Get("/{key:[a-z0-9-]+}.csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<?> values(String key) {
        return CsvFile.download(key, IndicatorFile.of(indicators.find(key).orElseThrow(IndicatorPages::notFound), tolerance));
    }

    static String path(Indicator indicator) {
        return PATH + "/" + indicator.label();
    }

    static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such indicator");
    }
}
