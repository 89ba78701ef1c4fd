package scot.throughline.invitation;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.people.JourneyFacts;
import scot.throughline.people.Journeys;
import scot.throughline.people.People;
import scot.throughline.sms.MobileNumber.Mobile;
import scot.throughline.sms.MobileNumber.Wrong;
import scot.throughline.sms.MobileNumbers;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** A worker puts a number right. */
@Controller("/people/{journey}/number")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SEE_PEOPLE)
class ChangeNumber {
    private static final String VIEW = "people/number";
    private static final String TITLE = "Change the number";
    private static final String MOBILE = "mobile";
    private static final String STOPPED = "The old number asked for no more texts. Change it only if that was not this person, or they now want texts";

    private final Journeys journeys;
    private final People people;
    private final MobileNumbers numbers;
    private final Clock clock;

    ChangeNumber(Journeys journeys, People people, MobileNumbers numbers, Clock clock) {
        this.journeys = journeys;
        this.people = people;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(String journey, Actor worker) {
        return Pages.ok(VIEW, TITLE, Page.of(find(journey, worker), "", new FormErrors()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(@PathVariable String journey, Actor worker, @Nullable @Body Map<String, String> sent) {
        var facts = find(journey, worker);
        var typed = sent == null ? "" : sent.getOrDefault(MOBILE, "");
        var errors = new FormErrors();
        switch (numbers.parse(typed)) {
            case Wrong wrong -> errors.add(MOBILE, wrong.words());
            case Mobile(var number) -> {
                switch (people.renumber(facts, number, worker, clock.instant())) {
                    case DONE -> {
                        return Pages.goTo("/people/" + facts.id() + "?told=number");
                    }
                    case OPTED_OUT -> errors.add(MOBILE, "The person with this number asked us not to text them, so we cannot use it");
                    case TAKEN -> errors.add(MOBILE, "This number belongs to somebody already added");
                }
            }
        }
        return Pages.wrong(VIEW, TITLE, Page.of(facts, typed, errors));
    }

    private JourneyFacts find(String journey, Actor worker) {
        return Id.parse(journey).flatMap(id -> journeys.find(id, worker)).filter(facts -> !facts.died())
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such journey"));
    }

    /**
     * What the template prints.
     *
     * @param stopped what to think of first where the old number asked for no more texts; null where it did not
     */
    record Page(String person, String back, @Nullable String stopped, Field field, FormErrors errors) {
        static Page of(JourneyFacts journey, String typed, FormErrors errors) {
            return new Page(journey.knownAs(), "/people/" + journey.id(), journey.optedOut() ? STOPPED : null,
                    new Field.Text(MOBILE, "Mobile number",
                            "A UK mobile, like 07700 900123", typed, errors.on(MOBILE), Field.Text.Type.TEL),
                    errors);
        }
    }
}
