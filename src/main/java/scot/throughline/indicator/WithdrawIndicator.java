package scot.throughline.indicator;

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
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Pages;

/** Takes away an indicator that was entered by mistake. One that has only ended stays. */
@Controller(IndicatorPages.PATH + "/{key}/withdraw")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_KEEP_INDICATORS)
class WithdrawIndicator {
    private final Indicators indicators;
    private final EnterFigures enter;
    private final Clock clock;

    WithdrawIndicator(Indicators indicators, EnterFigures enter, Clock clock) {
        this.indicators = indicators;
        this.enter = enter;
        this.clock = clock;
    }

    /** What would go. */
    record Page(String name, String path, int values) {}

    @Get
    HttpResponse<?> ask(String key) {
        var series = find(key);
        return Pages.ok("indicator/withdraw", "Take an indicator away",
                new Page(series.indicator().name(), IndicatorPages.path(series.indicator()), series.values().size()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(String key, Actor staff) {
        enter.withdraw(find(key).indicator(), staff, clock.instant());
        return Pages.goTo(IndicatorPages.PATH + "?told=withdrawn");
    }

    private Series find(String key) {
        return indicators.find(key).orElseThrow(IndicatorPages::notFound);
    }
}
