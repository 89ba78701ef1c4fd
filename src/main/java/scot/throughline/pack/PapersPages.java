package scot.throughline.pack;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import scot.throughline.pack.Papers.Freezing;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** All papers, one paper, and the button that freezes it. */
@Controller(PapersPages.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_FIGURES)
class PapersPages {
    static final String PATH = "/papers";

    private final Papers papers;
    private final Clock clock;

    PapersPages(Papers papers, Clock clock) {
        this.papers = papers;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> all(Actor leader) {
        return Pages.ok("pack/papers", "Papers", PapersPage.of(papers.out(), papers.issues(leader)));
    }

    @Get("/{paper:[0-9.Q-]+}")
    HttpResponse<?> one(String paper, Actor leader) {
        var pack = find(papers, paper);
        return Pages.ok("pack/paper", pack.title(), page(pack, leader, new FormErrors()));
    }

    /** It changes for good, so the page says what that means before. */
    @Post("/{paper:[0-9.Q-]+}/freeze")
    @Consumes(MediaType.ALL)
    HttpResponse<?> freeze(String paper, Actor leader) {
        var pack = find(papers, paper);
        return switch (papers.freeze(pack, leader, clock.instant())) {
            case Freezing.Stands _,Freezing.SameAs _ -> Pages.goTo(path(pack));
            case Freezing.Lacks(var parts) -> {
                var errors = new FormErrors();
                parts.forEach(part -> errors.add(part.key(), "Write the " + part.key() + " before you freeze this paper"));
                yield Pages.wrong("pack/paper", pack.title(), page(pack, leader, errors));
            }
        };
    }

    private PaperPage page(Pack pack, Actor leader, FormErrors errors) {
        return PaperPage.of(pack, papers.issues(pack, leader), papers.words(pack, leader), errors);
    }

    static Pack find(Papers papers, String paper) {
        return papers.find(paper).orElseThrow(PapersPages::notFound);
    }

    static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such paper");
    }

    static String path(Pack pack) {
        return PATH + "/" + pack.key();
    }
}
