package scot.throughline.lists;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.Instant;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Pages;

/** A worker's own list: how far its checking is, what was found, the bad rows back, and the good ones taken. */
@Controller(Lists.PATH + "/{list}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SEE_PEOPLE)
class OneList {
    /** Without a script the browser asks again by itself, after so many seconds. */
    private static final String SOON = "2";

    private final KeptLists lists;
    private final Takers takers;
    private final WorkOnLists work;
    private final Clock clock;

    OneList(KeptLists lists, Takers takers, WorkOnLists work, Clock clock) {
        this.lists = lists;
        this.takers = takers;
        this.work = work;
        this.clock = clock;
    }

    static String path(Id list) {
        return Lists.PATH + "/" + list;
    }

    @Get
    HttpResponse<?> show(String list, Actor worker) {
        var id = id(list);
        var now = clock.instant();
        var progress = progress(id, worker, now);
        if (!progress.isThere() && lists.takeOn(id, now)) {
            work.begin(id, worker);
            progress = progress(id, worker, now);
        }
        if (progress.isThere()) return Pages.ok("lists/list", progress.of().title(), ListPage.of(open(id, worker, now), takers, progress));
        return Pages.ok("lists/progress", "Your list", ProgressPage.of(progress, path(id))).header("Refresh", SOON);
    }

    @Get("/bad-rows.{ending}")
    @Produces(MediaType.ALL)
    HttpResponse<?> badRows(String list, String ending, Actor worker) {
        var now = clock.instant();
        var id = id(list);
        if (!progress(id, worker, now).isThere()) throw Lists.notFound();
        var kept = open(id, worker, now);
        return Lists.download("rows-to-mend", ending, kind -> BadRows.of(kept.sheet(), kept.found()).file(kind));
    }

    @Post("/import")
    @Consumes(MediaType.ALL)
    HttpResponse<?> take(String list, Actor worker) {
        var id = id(list);
        if (lists.wantTaken(id, worker, clock.instant())) work.begin(id, worker);
        return Pages.goTo(path(id));
    }

    @Post("/throw-away")
    @Consumes(MediaType.ALL)
    HttpResponse<?> throwAway(String list, Actor worker) {
        lists.throwAway(id(list), worker);
        return Pages.goTo(Lists.PATH);
    }

    private static Id id(String list) {
        return Id.parse(list).orElseThrow(Lists::notFound);
    }

    private Progress progress(Id id, Actor worker, Instant now) {
        return lists.progress(id, worker, now).orElseThrow(Lists::notFound);
    }

    private KeptList open(Id id, Actor worker, Instant now) {
        return lists.open(id, worker, now).orElseThrow(Lists::notFound);
    }
}
