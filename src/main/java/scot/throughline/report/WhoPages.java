package scot.throughline.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import scot.throughline.outcome.HeardReader;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Surveys;
import scot.throughline.web.CsvFile;
import scot.throughline.web.Pages;

/** Whom we did not hear from, as a page of its own and as a file. */
@Controller("/coverage")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_FIGURES)
class WhoPages {
    private final HeardReader heard;
    private final String council;

    WhoPages(HeardReader heard, Surveys surveys) {
        this.heard = heard;
        this.council = surveys.council().key();
    }

    @Get("/who")
    HttpResponse<?> page() {
        return Pages.ok("report/who-page", "Who we did not hear from", Who.of(heard.heard(council)));
    }

    @Get("/who.csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<?> file() {
        return CsvFile.download("who-answered", WhoFile.csv(heard.heard(council)));
    }
}
