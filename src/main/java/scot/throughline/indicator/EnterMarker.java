package scot.throughline.indicator;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Field;
import scot.throughline.web.Pages;

/** A change of practice, noted by hand. Grades come as a file. */
@Controller(IndicatorPages.PATH + "/enter/marker")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_KEEP_INDICATORS)
class EnterMarker {
    private static final String HAPPENED = "happened";
    private static final String WORDS = "words";

    private final EnterFigures enter;
    private final Clock clock;

    EnterMarker(EnterFigures enter, Clock clock) {
        this.enter = enter;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> blank() {
        return page(Typed.of(null));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> note(Actor staff, @Nullable @Body Map<String, String> form) {
        var typed = Typed.of(form);
        var happened = typed.needed(HAPPENED, Dated::parse, "Enter a day, a month or a year, like 2026-05-11, 2026-05 or 2026");
        var words = typed.needed(WORDS, Typed.atMost(Indicator.LONGEST_NAME), "Enter what changed, in at most 200 characters");
        if (!typed.errors().none()) return page(typed);
        enter.changeOfPractice(new Marker.Changed(happened.orElseThrow(), words.orElseThrow()), staff, clock.instant());
        return Pages.goTo(IndicatorPages.PATH + "?told=marker");
    }

    private static HttpResponse<?> page(Typed typed) {
        return FormPage.blankOrWrong("Note a change of practice", "Indicators", IndicatorPages.PATH, List.of(
                new Field.Text(HAPPENED, "When", "As exactly as you know it: 2026-05-11, 2026-05 or 2026", typed.at(HAPPENED),
                        typed.errors().on(HAPPENED), Field.Text.Type.TEXT),
                new Field.Text(WORDS, "What changed", "Without anybody's name. It stands beside every indicator", typed.at(WORDS),
                        typed.errors().on(WORDS), Field.Text.Type.TEXT)),
                typed.errors());
    }
}
