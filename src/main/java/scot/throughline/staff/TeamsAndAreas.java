package scot.throughline.staff;

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
import org.jspecify.annotations.Nullable;
import scot.throughline.council.ChangePlaces;
import scot.throughline.council.ChangePlaces.Changed;
import scot.throughline.council.Place;
import scot.throughline.council.Place.Kind;
import scot.throughline.council.Places;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** An administrator adds teams and areas, renames them, says what each is shown together with, and closes them. */
@Produces(MediaType.TEXT_HTML)
@Controller(TeamsAndAreas.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_ADMINISTER)
class TeamsAndAreas {
    static final String PATH = "/places";
    private static final String VIEW = "staff/place";

    private final Places places;
    private final ChangePlaces changes;
    private final Clock clock;

    TeamsAndAreas(Places places, ChangePlaces changes, Clock clock) {
        this.places = places;
        this.changes = changes;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list() {
        return Pages.ok("staff/places", "Teams and areas",
                new PlacesPage(PlacesPage.rows(places.all(Kind.TEAM)), PlacesPage.rows(places.all(Kind.AREA))));
    }

    @Get("/{kind}")
    HttpResponse<?> blank(String kind) {
        var of = kind(kind);
        return page(of, null, PlaceForm.blank(places.all(of)), new FormErrors());
    }

    @Post("/{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(@PathVariable String kind, Actor administrator, @Nullable @Body Map<String, String> typed) {
        var of = kind(kind);
        var form = PlaceForm.typed(typed, null, places.all(of));
        var errors = new FormErrors();
        form.check(errors);
        var done = errors.none()
                && done(changes.add(of, form.key(), form.name(), form.joins(), administrator, clock.instant()), errors);
        return done ? Pages.goTo(PATH) : page(of, null, form, errors);
    }

    @Get("/{kind}/{place}")
    HttpResponse<?> look(String kind, String place) {
        var found = find(kind, place);
        return page(found.kind(), found, PlaceForm.of(found, places.all(found.kind())), new FormErrors());
    }

    @Post("/{kind}/{place}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(@PathVariable String kind, @PathVariable String place, Actor administrator,
            @Nullable @Body Map<String, String> typed) {
        var before = find(kind, place);
        var form = PlaceForm.typed(typed, before, places.all(before.kind()));
        var errors = new FormErrors();
        form.check(errors);
        var done = errors.none()
                && done(changes.change(before, form.name(), form.joins(), form.open(), administrator, clock.instant()), errors);
        return done ? Pages.goTo(PATH) : page(before.kind(), before, form, errors);
    }

    private static boolean done(Changed changed, FormErrors errors) {
        switch (changed) {
            case DONE -> {
                return true;
            }
            case KEY_WRONG -> errors.add(PlaceForm.KEY, "Key must be at most 32 small letters, digits and dashes");
            case KEY_TAKEN -> errors.add(PlaceForm.KEY, "There is one of that key, perhaps a closed one");
            case JOINS_WRONG -> errors.add(PlaceForm.JOINS, "That one leads back to this one. Choose another");
            case LAST_OPEN -> errors.add(PlaceForm.OPEN, "This is the only one that is open");
        }
        return false;
    }

    private static HttpResponse<?> page(Kind kind, @Nullable Place place, PlaceForm form, FormErrors errors) {
        var title = place == null ? "Add " + (kind == Kind.AREA ? "an area" : "a team") : place.name();
        var page = new Page(title, form.fields(errors), errors);
        return errors.none() ? Pages.ok(VIEW, title, page) : Pages.wrong(VIEW, title, page);
    }

    private Place find(String kind, String place) {
        return Kind.parse(kind).flatMap(of -> places.find(of, place)).orElseThrow(TeamsAndAreas::notFound);
    }

    private static Kind kind(String word) {
        return Kind.parse(word).orElseThrow(TeamsAndAreas::notFound);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such team or area");
    }

    /** What the template of one prints. */
    record Page(String heading, List<Field> fields, FormErrors errors) {}
}
