package scot.throughline.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.stream.Stream;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Derived.Distance;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Surveys;
import scot.throughline.web.CsvFile;
import scot.throughline.web.Pages;

/** How far people came between their first answer and their last, all parts of life on one page. */
@Controller("/outcomes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_FIGURES)
class Distances {
    private final WhatIsOut out;
    private final List<Measure> measures;

    Distances(WhatIsOut out, Surveys surveys) {
        this.out = out;
        this.measures = surveys.measures();
    }

    @Get("/distance")
    HttpResponse<?> page() {
        var published = out.all();
        return Pages.ok("report/distance", "Distance travelled",
                DistancePage.of(measures, published, out.coverage(Family.EXIT), out.nextRelease(published)));
    }

    @Get("/distance.csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<?> file() {
        var its = shown(measures);
        return CsvFile.download("distance-travelled", LedgerFile.csv(its, out.of(its)));
    }

    /** What the page shows: scores taken twice, and beside them what people said looking back. */
    private static List<Measure> shown(List<Measure> measures) {
        var twice = measures.stream().filter(measure -> Distance.speaksOf(measure.end().question())).toList();
        return Stream.concat(twice.stream(), twice.stream().flatMap(measure -> DistancePage.lookBack(measure, measures).stream()))
                .distinct()
                .toList();
    }
}
