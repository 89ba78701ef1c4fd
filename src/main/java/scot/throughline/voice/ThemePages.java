package scot.throughline.voice;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Pages;

/** What people wrote, as leaders see it: what it was about, and quotes that two people approved. */
@Controller(ThemePages.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_FIGURES)
class ThemePages {
    static final String PATH = "/themes";

    private final Themes themes;
    private final Quotes quotes;

    ThemePages(Themes themes, Quotes quotes) {
        this.themes = themes;
        this.quotes = quotes;
    }

    @Get
    HttpResponse<?> all(Actor leader) {
        return Pages.ok("voice/themes", "What people wrote", ThemesPage.of(themes.published(), quotes.approved(leader.council())));
    }
}
