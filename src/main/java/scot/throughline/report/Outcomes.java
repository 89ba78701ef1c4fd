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
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.outcome.HeardReader;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Group;
import scot.throughline.survey.Surveys;
import scot.throughline.web.CsvFile;
import scot.throughline.web.Pages;

/** What leaders open: all measures at a glance, one measure, and its figures as a file. */
@Controller("/outcomes")
@Produces(MediaType.TEXT_HTML) // else a browser, which prefers HTML, is led to the public page behind a link
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_FIGURES)
class Outcomes {
    private final WhatIsOut out;
    private final HeardReader heard;
    private final String council;
    private final List<Measure> measures;

    Outcomes(WhatIsOut out, HeardReader heard, Surveys surveys) {
        this.out = out;
        this.heard = heard;
        this.council = surveys.council().key();
        this.measures = surveys.measures();
    }

    @Get
    HttpResponse<?> all() {
        var published = out.all();
        var nextRelease = out.nextRelease(published);
        return published.figures().isEmpty()
                ? Pages.ok("report/no-figures", "Outcomes", new NoFigures("No figures yet: first on " + Wording.day(nextRelease)))
                : Pages.ok("report/outcomes", "Outcomes",
                        OutcomesPage.of(measures, published, out.coverage(Family.EXIT), Who.of(heard.heard(council)), nextRelease));
    }

    @Get("/{key:[a-z0-9-]+}")
    HttpResponse<?> one(String key) {
        var published = out.all();
        var nextRelease = out.nextRelease(published);
        return measure(key).<HttpResponse<?>>map(measure -> Pages.ok("report/outcome", measure.name(), OutcomePage.of(measure, measures,
                published, out.coverage(measure.end().family()), nextRelease))).orElseGet(HttpResponse::notFound);
    }

    @Get("/{key:[a-z0-9-]+}.csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<?> file(String key) {
        return measure(key).<HttpResponse<?>>map(measure -> CsvFile.download(key, file(withWorse(measure))))
                .orElseGet(HttpResponse::notFound);
    }

    private String file(List<Measure> its) {
        return LedgerFile.csv(its, out.of(its));
    }

    /**
     * Not a mean, which has no place on a scale of per cent: it stands beside the shares it belongs to. Nor help that is wanted, of which more is
     * neither better nor worse.
     */
    private Optional<Measure> measure(String key) {
        return measures.stream().filter(measure -> measure.key().equals(key) && !measure.end().mean())
                .filter(measure -> measure.about().group() != Group.HELP_WANTED).findFirst();
    }

    private List<Measure> withWorse(Measure measure) {
        return Stream.concat(Stream.of(measure), BetterAndWorse.worse(measure, measures).stream()).toList();
    }

    /** What a leader finds before the first release. */
    record NoFigures(String heading) {}
}
