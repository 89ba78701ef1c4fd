package scot.throughline.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import scot.throughline.staff.Permission;
import scot.throughline.web.CsvFile;

/** Everything that was ever published in one file, for a leader to put where anybody can read it. */
@Controller("/figures.csv")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_FIGURES)
class FiguresFile {
    private static final String CSV = "text/csv;charset=utf-8";

    private final OpenFigures figures;

    FiguresFile(OpenFigures figures) {
        this.figures = figures;
    }

    @Get
    @Produces({CSV, MediaType.TEXT_HTML}) // else a browser, which prefers HTML, is led to the public page behind a link
    HttpResponse<?> file() {
        return CsvFile.download("figures", csv(figures.all())).contentType(CSV);
    }

    static String csv(List<OpenFigure> figures) {
        return CsvFile.of(OpenFigure.HEADS, figures.stream().map(OpenFigure::cells));
    }
}
