package scot.throughline.pack;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;

/** A paper itself: to read, to hand on, and its tables. */
@Controller(PapersPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_FIGURES)
class PaperFiles {
    /** The file brings its own stylesheet, and nothing else. */
    private static final String POLICY = "default-src 'none'; style-src " + Printed.stylePolicy()
            + "; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    private final Papers papers;
    /** One PDF at a time: it takes seconds and some tens of megabytes. */
    private final ReentrantLock turn = new ReentrantLock();

    PaperFiles(Papers papers) {
        this.papers = papers;
    }

    @Get("/{paper:[0-9.Q-]+}/draft")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> draft(String paper, Actor leader) {
        return html(papers.draft(PapersPages.find(papers, paper), leader));
    }

    @Get("/{paper:[0-9.Q-]+}/{issue:[0-9]+}.html")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> html(String paper, int issue, Actor leader) {
        return html(find(paper, issue, leader));
    }

    @Get("/{paper:[0-9.Q-]+}/{issue:[0-9]+}.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<?> pdf(String paper, int issue, Actor leader) {
        var frozen = find(paper, issue, leader);
        turn.lock();
        try {
            return named(HttpResponse.ok(Pdf.of(frozen)), frozen, "pdf");
        } finally {
            turn.unlock();
        }
    }

    @Get("/{paper:[0-9.Q-]+}/{issue:[0-9]+}.zip")
    @Produces("application/zip")
    HttpResponse<?> tables(String paper, int issue, Actor leader) {
        var frozen = find(paper, issue, leader);
        return named(HttpResponse.ok(TablesFile.of(frozen.content())), frozen, "zip");
    }

    private Frozen find(String paper, int issue, Actor leader) {
        return papers.find(paper, issue, leader).orElseThrow(PapersPages::notFound);
    }

    private static HttpResponse<?> html(Frozen paper) {
        return HttpResponse.ok(Printed.html(paper).getBytes(StandardCharsets.UTF_8)).contentType("text/html;charset=utf-8")
                .header("Content-Security-Policy", POLICY);
    }

    private static HttpResponse<?> named(MutableHttpResponse<?> file, Frozen paper, String ending) {
        return file.header("Content-Disposition", "attachment; filename=\"" + paper.name() + "." + ending + "\"");
    }
}
