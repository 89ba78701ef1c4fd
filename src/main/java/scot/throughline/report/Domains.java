package scot.throughline.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import scot.throughline.council.Places;
import scot.throughline.outcome.Breakdown;
import scot.throughline.outcome.LabelNames;
import scot.throughline.outcome.Side;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Catalogue.Of;
import scot.throughline.survey.Measure.Group;
import scot.throughline.survey.Surveys;
import scot.throughline.web.CsvFile;
import scot.throughline.web.Pages;

/** One part of life on a page, and its figures by team, area and journey type as files. */
@Controller("/outcomes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_FIGURES)
class Domains {
    private final WhatIsOut out;
    private final Surveys surveys;
    private final Places places;

    Domains(WhatIsOut out, Surveys surveys, Places places) {
        this.out = out;
        this.surveys = surveys;
        this.places = places;
    }

    @Get("/domains/{domain:[a-z]+}")
    HttpResponse<?> one(String domain) {
        return PartOfLife.of(domain, surveys.measures())
                .<HttpResponse<?>>map(part -> Pages.ok("report/domain", part.domain().label(), page(part)))
                .orElseGet(HttpResponse::notFound);
    }

    @Get("/domains/{domain:[a-z]+}/{by:team|area|journey-type}.csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<?> file(String domain, String by) {
        var of = Of.LABELLED.stream().filter(each -> ByLabel.key(each).equals(by)).findFirst().orElseThrow();
        return PartOfLife.of(domain, surveys.measures())
                .<HttpResponse<?>>map(part -> CsvFile.download(domain + "-by-" + by,
                        LabelFile.csv(part.headline(), out.breakdown(part.headline(), of), LabelNames.of(of, places.council()))))
                .orElseGet(HttpResponse::notFound);
    }

    @Get("/barriers.csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<?> barriers() {
        return picks("barriers", Set.of(Group.BARRIER_OURS, Group.BARRIER_NOT_OURS));
    }

    @Get("/help-wanted.csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<?> helpWanted() {
        return picks("help-wanted", Set.of(Group.HELP_WANTED));
    }

    private HttpResponse<?> picks(String name, Set<Group> groups) {
        var its = surveys.measures().stream().filter(measure -> groups.contains(measure.about().group())).toList();
        return CsvFile.download(name, LedgerFile.csv(its, out.of(its)));
    }

    private DomainPage page(PartOfLife part) {
        var published = out.all();
        var everyone = published.figures().stream()
                .filter(figure -> figure.measure().equals(part.headline().key()) && figure.side() == Side.END).toList();
        Map<Of, Breakdown> breakdowns = new EnumMap<>(Of.class);
        for (var of : Of.LABELLED)
            Breakdown.newest(everyone, out.breakdown(part.headline(), of)).ifPresent(newest -> breakdowns.put(of, newest));
        return DomainPage.of(part,
                new DomainPage.Sources(surveys.measures(), places.council(), published, breakdowns,
                        out.coverage(part.own().end().family()), out.nextRelease(published)));
    }
}
