package scot.throughline.pack;

import io.micronaut.core.annotation.Nullable;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scot.throughline.pack.WordsPage.Box;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Surveys;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** What people write for a paper: its committee sections, and what the owners of measures say of them. */
@Controller(PapersPages.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_FIGURES)
class WritePaper {
    private final Papers papers;
    private final List<Box> sections;
    private final List<Box> notes;
    private final Clock clock;

    WritePaper(Papers papers, Surveys surveys, Clock clock) {
        this.papers = papers;
        this.sections = Arrays.stream(Part.values()).map(part -> Box.empty(part.key(), part.heading(), part.hint(), Part.LONGEST)).toList();
        this.notes = surveys.measures().stream().filter(Compose::hasASection).map(measure -> Box.empty(measure.key(), measure.name(),
                measure.about().owner().isEmpty() ? "" : "Owner: " + measure.about().owner(), Part.LONGEST_NOTE)).toList();
        this.clock = clock;
    }

    @Get("/{paper:[0-9.Q-]+}/words")
    HttpResponse<?> words(String paper, Actor leader) {
        return blank("Committee sections", paper, sections, leader);
    }

    @Post("/{paper:[0-9.Q-]+}/words")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> write(String paper, Actor leader, @Nullable @Body Map<String, String> form) {
        return write("Committee sections", paper, sections, leader, form == null ? Map.of() : form);
    }

    @Get("/{paper:[0-9.Q-]+}/notes")
    HttpResponse<?> notes(String paper, Actor leader) {
        return blank("Notes by the owners", paper, notes, leader);
    }

    @Post("/{paper:[0-9.Q-]+}/notes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> note(String paper, Actor leader, @Nullable @Body Map<String, String> form) {
        return write("Notes by the owners", paper, notes, leader, form == null ? Map.of() : form);
    }

    private HttpResponse<?> blank(String heading, String paper, List<Box> boxes, Actor leader) {
        var pack = PapersPages.find(papers, paper);
        return Pages.ok("pack/words", heading, WordsPage.of(heading, pack, boxes, papers.words(pack, leader), new FormErrors()));
    }

    private HttpResponse<?> write(String heading, String paper, List<Box> boxes, Actor leader, Map<String, String> form) {
        var pack = PapersPages.find(papers, paper);
        var typed = boxes.stream().collect(Collectors.toMap(Box::name, box -> Field.LongText.typed(form, box.name())));
        var errors = new FormErrors();
        boxes.stream().filter(box -> typed.getOrDefault(box.name(), "").length() > box.longest())
                .forEach(box -> errors.add(box.name(), "%s must be %,d letters or fewer".formatted(box.label(), box.longest())));
        if (!errors.none()) return Pages.wrong("pack/words", heading, WordsPage.of(heading, pack, boxes, typed, errors));
        papers.write(pack, typed, leader, clock.instant());
        return Pages.goTo(PapersPages.path(pack));
    }
}
