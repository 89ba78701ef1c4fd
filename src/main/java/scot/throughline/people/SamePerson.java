package scot.throughline.people;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.people.Merging.Same;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Field;
import scot.throughline.web.Field.Option;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** A worker has found somebody entered twice. */
@Controller("/people/{journey}/same")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SEE_PEOPLE)
class SamePerson {
    private static final String VIEW = "people/same";
    private static final String TITLE = "Entered twice";
    private static final String OTHER = "other";
    private static final String SAME = "same";

    private final Journeys journeys;
    private final Merging merging;
    private final Clock clock;

    SamePerson(Journeys journeys, Merging merging, Clock clock) {
        this.journeys = journeys;
        this.merging = merging;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(String journey, Actor worker) {
        var facts = find(journey, worker);
        return Pages.ok(VIEW, TITLE, page(facts, alike(facts, worker), Map.of(), new FormErrors()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> merge(@PathVariable String journey, Actor worker, @Nullable @Body Map<String, String> sent) {
        var typed = sent == null ? Map.<String, String>of() : sent;
        var facts = find(journey, worker);
        var alike = alike(facts, worker);
        var errors = new FormErrors();
        var other = alike.stream().filter(each -> each.id().toString().equals(typed.get(OTHER))).findFirst();
        if (other.isEmpty()) errors.add(OTHER, "Choose who is the same");
        var same = same(typed.getOrDefault(SAME, ""));
        if (same.isEmpty()) errors.add(SAME, "Choose what was entered twice");
        if (!errors.none()) return Pages.wrong(VIEW, TITLE, page(facts, alike, typed, errors));
        return Pages
                .goTo("/people/" + merging.merge(facts, other.orElseThrow(), same.orElseThrow(), worker, clock.instant()) + "?told=merged");
    }

    private List<JourneyFacts> alike(JourneyFacts facts, Actor worker) {
        return merging.alike(facts, worker, Scotland.dayOf(clock.instant()));
    }

    private JourneyFacts find(String journey, Actor worker) {
        return Id.parse(journey).flatMap(id -> journeys.find(id, worker))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such journey"));
    }

    private static Optional<Same> same(String typed) {
        return switch (typed) {
            case "person" -> Optional.of(Same.PERSON);
            case "journey" -> Optional.of(Same.JOURNEY);
            default -> Optional.empty();
        };
    }

    private static Page page(JourneyFacts facts, List<JourneyFacts> alike, Map<String, String> typed, FormErrors errors) {
        var others = alike.stream().map(each -> new Option(each.id().toString(),
                each.knownAs() + ", started " + Scotland.written(each.startedOn()) + ", with " + each.caseholder().name(),
                each.id().toString().equals(typed.get(OTHER)))).toList();
        var what = List.of(new Option("person", "One person on two journeys: keep both journeys", "person".equals(typed.get(SAME))),
                new Option("journey", "One journey entered twice: keep the one that was asked more", "journey".equals(typed.get(SAME))));
        return new Page(facts.knownAs(), "/people/" + facts.id(), !alike.isEmpty(),
                List.of(new Field.Radios(OTHER, "Who is the same?", null, others, errors.on(OTHER)),
                        new Field.Radios(SAME, "What was entered twice?", null, what, errors.on(SAME))),
                errors);
    }

    /** What the template prints. */
    record Page(String person, String back, boolean any, List<Field> fields, FormErrors errors) {}
}
