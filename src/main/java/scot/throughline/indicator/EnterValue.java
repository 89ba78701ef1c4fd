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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Field;
import scot.throughline.web.Field.Option;
import scot.throughline.web.Pages;

/** One value, entered by hand. */
@Controller(IndicatorPages.PATH + "/{key}/value")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_KEEP_INDICATORS)
class EnterValue {
    private static final String PERIOD = "period";
    private static final String VALUE = "value";
    private static final String TARGET = "target";
    private static final String DIRECTION = "direction";
    private static final String NOTE = "note";
    /** No direction is called so. */
    private static final String NOT_STATED = "+";
    private static final String NUMBER = "Enter a number, like 87 or 87.5";

    private final Indicators indicators;
    private final EnterFigures enter;
    private final Clock clock;

    EnterValue(Indicators indicators, EnterFigures enter, Clock clock) {
        this.indicators = indicators;
        this.enter = enter;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> blank(String key) {
        return page(find(key), Typed.of(Map.of(DIRECTION, NOT_STATED)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(@PathVariable String key, Actor staff, @Nullable @Body Map<String, String> form) {
        var indicator = find(key);
        var typed = Typed.of(form);
        var now = clock.instant();
        var entry = read(indicator, typed, Scotland.dayOf(now));
        if (entry.isEmpty()) return page(indicator, typed);
        enter.value(entry.get(), staff, now);
        return Pages.goTo(IndicatorPages.path(indicator));
    }

    private static Optional<Entry> read(Indicator indicator, Typed typed, LocalDate today) {
        var span = typed.needed(PERIOD, text -> WrittenSpan.parse(text, null), "Enter " + WrittenSpan.SUCH_AS);
        span.filter(each -> each.firstDay().isAfter(today))
                .ifPresent(each -> typed.errors().add(PERIOD, each.label() + " has not begun"));
        var value = typed.needed(VALUE, Cells::number, NUMBER);
        var target = typed.read(TARGET, Cells::number, NUMBER);
        var direction = typed.at(DIRECTION).equals(NOT_STATED)
                ? Optional.<Direction>empty()
                : typed.needed(DIRECTION, Direction::parse, "Choose where it went");
        var note = typed.read(NOTE, Typed.atMost(LongFile.LONGEST_NOTE), "Note must be 200 characters or fewer");
        if (!typed.errors().none()) return Optional.empty();
        return Optional.of(new Entry(indicator,
                new IndicatorValue(span.orElseThrow(), value.orElseThrow(), direction.orElse(null), note.orElse(null)),
                target.orElse(null)));
    }

    private static HttpResponse<?> page(Indicator indicator, Typed typed) {
        return FormPage.blankOrWrong("Enter a value", indicator.name(), IndicatorPages.path(indicator), fields(typed), typed.errors());
    }

    private static List<Field> fields(Typed typed) {
        return List.of(
                text(typed, PERIOD, "Period", "Such as 2026/27 Q1, 2026/27 H1, 2026/27 or May 2026. What is there for it is replaced"),
                text(typed, VALUE, "Value", null),
                text(typed, TARGET, "Target, if it is set or changed in this period",
                        "It holds from this period on, for periods of the same length"),
                new Field.Radios(DIRECTION, "Direction in the last 12 months", "Only if your source states it", directions(typed),
                        typed.errors().on(DIRECTION)),
                text(typed, NOTE, "Note, if you like", null));
    }

    private static List<Option> directions(Typed typed) {
        var chosen = typed.at(DIRECTION);
        var all = new ArrayList<Option>();
        all.add(new Option(NOT_STATED, "Not stated: work it out from the year before", chosen.equals(NOT_STATED)));
        Arrays.stream(Direction.values()).map(Direction::word).forEach(word -> all.add(new Option(word, word, chosen.equals(word))));
        return all;
    }

    private static Field text(Typed typed, String name, String label, @Nullable String hint) {
        return new Field.Text(name, label, hint, typed.at(name), typed.errors().on(name), Field.Text.Type.TEXT);
    }

    private Indicator find(String key) {
        return indicators.find(key).orElseThrow(IndicatorPages::notFound).indicator();
    }
}
