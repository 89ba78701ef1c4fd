package scot.throughline.voice;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** What may mean danger, for the safeguarding reader: in full, from the day it was opened. */
@Controller(DangerPages.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_DANGER)
class DangerPages {
    static final String PATH = "/comments/danger";
    private static final String VIEW = "voice/danger";
    private static final String TITLE = "Possible danger";
    private static final String DEALT = "dealt";

    private final Safeguarding safeguarding;
    private final Clock clock;

    DangerPages(Safeguarding safeguarding, Clock clock) {
        this.safeguarding = safeguarding;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> all(Actor reader) {
        return Pages.ok(VIEW, TITLE, page(reader, new FormErrors()));
    }

    @Post("/{comment}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> dealWith(String comment, Actor reader, @Nullable @Body Map<String, String> typed) {
        var id = Id.parse(comment).orElseThrow(DangerPages::notFound);
        var dealt = Optional.ofNullable(typed).map(form -> form.get(DEALT))
                .flatMap(chosen -> Arrays.stream(Dealt.values()).filter(each -> each.name().equals(chosen)).findFirst());
        if (dealt.isPresent()) {
            if (!safeguarding.dealWith(id, dealt.get(), reader, clock.instant())) throw notFound();
            return Pages.goTo(PATH);
        }
        if (!safeguarding.waits(id, reader)) throw notFound();
        var errors = new FormErrors();
        errors.add(DEALT + "-" + id, "Choose what you did");
        return Pages.wrong(VIEW, TITLE, page(reader, errors));
    }

    private Page page(Actor reader, FormErrors errors) {
        return new Page(safeguarding.look(reader, clock.instant()).stream()
                .map(each -> new Alarm(each.id().toString(), each.words(), Scotland.written(each.openedOn()),
                        Scotland.written(Desk.goneOn(each.openedOn())), errors.on(DEALT + "-" + each.id())))
                .toList(), List.of(Dealt.values()).stream().map(each -> new Choice(each.name(), each.words())).toList(), errors);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such comment");
    }

    /** What the template prints. */
    record Page(List<Alarm> alarms, List<Choice> choices, FormErrors errors) {}

    /** One comment, in full. */
    record Alarm(String id, String words, String openedOn, String goneOn, @Nullable String error) {
        @Override
        public String toString() {
            return "Alarm[" + id + "]";
        }
    }

    /** What may have been done. */
    record Choice(String value, String label) {}
}
