package scot.throughline.people;

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
import scot.throughline.council.Places;
import scot.throughline.people.Added.AlreadyOnAJourney;
import scot.throughline.people.Added.Joined;
import scot.throughline.people.Added.NoSuchCaseholder;
import scot.throughline.sms.MobileNumbers;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Surveys;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** A worker adds somebody to their own team. */
@Controller("/people/new")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SEE_PEOPLE)
class AddPerson {
    private static final String VIEW = "people/new";
    private static final String TITLE = "Add a person";

    private final People people;
    private final Team team;
    private final MobileNumbers numbers;
    private final Surveys surveys;
    private final Places places;
    private final Clock clock;

    AddPerson(People people, Team team, MobileNumbers numbers, Surveys surveys, Places places, Clock clock) {
        this.people = people;
        this.team = team;
        this.numbers = numbers;
        this.surveys = surveys;
        this.places = places;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(Actor worker) {
        return Pages.ok(VIEW, TITLE,
                page(worker, PersonForm.blank(worker, places.offered(), team.caseholders(worker), surveys.languages().withEnglish()),
                        new FormErrors()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(Actor worker, @Body Map<String, String> typed) {
        var form = new PersonForm(typed, places.offered(), team.caseholders(worker), surveys.languages().withEnglish());
        var errors = new FormErrors();
        var person = form.read(numbers, errors);
        if (person.isEmpty()) return Pages.wrong(VIEW, TITLE, page(worker, form, errors));
        switch (people.add(person.get(), worker, clock.instant())) {
            case Joined(var journey) -> {
                return Pages.goTo("/people/" + journey + "?told=added");
            }
            case AlreadyOnAJourney() -> errors.add(PersonForm.MOBILE,
                    "This number belongs to somebody already added. If two people share the phone, say so below");
            case NoSuchCaseholder() -> errors.add(PersonForm.CASEHOLDER, "Choose a caseholder from your team");
        }
        return Pages.wrong(VIEW, TITLE, page(worker, form, errors));
    }

    private Page page(Actor worker, PersonForm form, FormErrors errors) {
        return new Page(team.name(worker), form.fields(errors), errors);
    }

    /** What the template prints. */
    record Page(String team, List<Field> fields, FormErrors errors) {}
}
