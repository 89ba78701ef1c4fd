package scot.throughline.indicator;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.indicator.EnterFigures.Named;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Pages;

/** A new indicator, and what is said of one that is there. */
@Controller(IndicatorPages.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_KEEP_INDICATORS)
class EnterIndicator {
    private final Indicators indicators;
    private final EnterFigures enter;
    private final Clock clock;

    EnterIndicator(Indicators indicators, EnterFigures enter, Clock clock) {
        this.indicators = indicators;
        this.enter = enter;
        this.clock = clock;
    }

    @Get("/enter/indicator")
    HttpResponse<?> blank() {
        return page(null, Typed.of(null));
    }

    @Post("/enter/indicator")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(Actor staff, @Nullable @Body Map<String, String> form) {
        var typed = Typed.of(form);
        var read = IndicatorForm.read(typed, null);
        return read.isPresent() && done(enter.add(read.get(), staff, clock.instant()), typed)
                ? Pages.goTo(IndicatorPages.path(read.get()))
                : page(null, typed);
    }

    @Get("/{key}/change")
    HttpResponse<?> look(String key) {
        var before = find(key);
        return page(before, Typed.of(IndicatorForm.of(before)));
    }

    @Post("/{key}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(@PathVariable String key, Actor staff, @Nullable @Body Map<String, String> form) {
        var before = find(key);
        var typed = Typed.of(form);
        var read = IndicatorForm.read(typed, before);
        return read.isPresent() && done(enter.change(read.get(), staff, clock.instant()), typed)
                ? Pages.goTo(IndicatorPages.path(before))
                : page(before, typed);
    }

    private static boolean done(Named named, Typed typed) {
        return switch (named) {
            case DONE -> true;
            case NAME_TAKEN -> {
                typed.errors().add(IndicatorForm.NAME, "There is an indicator of that name");
                yield false;
            }
        };
    }

    private static HttpResponse<?> page(@Nullable Indicator before, Typed typed) {
        return before == null
                ? FormPage.blankOrWrong("Add an indicator", "Indicators", IndicatorPages.PATH, IndicatorForm.fields(typed), typed.errors())
                : FormPage.blankOrWrong("Change what is said of it", before.name(), IndicatorPages.path(before),
                        IndicatorForm.fields(typed),
                        typed.errors());
    }

    private Indicator find(String key) {
        return indicators.find(key).orElseThrow(IndicatorPages::notFound).indicator();
    }
}
