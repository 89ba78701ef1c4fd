package scot.throughline.people;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.database.Id;
import scot.throughline.people.Caseholders.Candidate;
import scot.throughline.people.Problem.Code;
import scot.throughline.sms.MobileNumber;
import scot.throughline.staff.Actor;

/** Brings a journey we know to what is told of it now. */
@Singleton
class ChangeTold {
    private final People people;
    private final JourneyRows journeys;
    private final Joining joining;
    private final Audit audit;

    ChangeTold(People people, JourneyRows journeys, Joining joining, Audit audit) {
        this.people = people;
        this.journeys = journeys;
        this.joining = joining;
        this.audit = audit;
    }

    /** What of a journey can be told anew. */
    private record Course(String journeyType, String team, String area, Id caseholder, LocalDate started, LocalDate expectedEnd) {
        static Course of(JourneyFacts journey) {
            return new Course(journey.journeyType(), journey.team(), journey.area(), journey.caseholder().id(), journey.startedOn(),
                    journey.expectedEndOn());
        }

        Course with(ToldJourney told) {
            return new Course(told.journeyType().orElse(journeyType), told.caseholder().map(Candidate::team).orElse(team),
                    told.area().orElse(area), told.caseholder().map(Candidate::id).orElse(caseholder), told.started().orElse(started),
                    told.expectedEnd().orElse(expectedEnd));
        }
    }

    /** @param change false to say only what would come of it */
    Taken change(JourneyFacts journey, ToldJourney told, Cells cells, Actor by, boolean change, Instant now) {
        var before = Course.of(journey);
        var course = before.with(told);
        if (!course.expectedEnd().isAfter(course.started()))
            cells.wrong(Column.EXPECTED_END, Code.END_BEFORE_START, "The expected end is not after the start", "Check both dates");
        var reach = told.reach(journey);
        var changesCourse = !course.equals(before);
        var changesReach = !reach.equals(new Reach(journey.texting(), journey.stopped(), journey.sharedPhone(), journey.language()));
        var background = told.background().or(journey.background());
        var newBackground = !background.equals(journey.background());
        var newName = told.name().filter(name -> !name.equals(journey.name().orElse("")));
        var newNumber = told.mobile().filter(mobile -> !mobile.equals(journey.mobile().orElse(null)));
        newNumber.ifPresent(mobile -> checkNumber(journey, mobile, reach.sharedPhone(), cells));
        if (!cells.problems().isEmpty()) return new Taken.Refused(cells.problems());
        if (!changesCourse && !changesReach && !newBackground && newName.isEmpty() && newNumber.isEmpty())
            return new Taken.Same(journey.id());
        if (!change) return new Taken.Changed(journey.id());

        if (changesReach) people.reach(journey, reach, by, now);
        newName.ifPresent(name -> people.rename(journey, name));
        newNumber.ifPresent(mobile -> people.renumber(journey, mobile, by, now));
        if (newBackground) people.describe(journey, background);
        if (changesCourse) change(journey.id(), course);
        audit.record(by, Action.JOURNEY_CHANGED, journey.id().toString(), now);
        return new Taken.Changed(journey.id());
    }

    private void change(Id journey, Course course) {
        journeys.change(journey, course.journeyType(), course.team(), course.area(), course.caseholder(), course.started(),
                course.expectedEnd());
        joining.expectEnd(journey, course.started(), course.expectedEnd());
    }

    private void checkNumber(JourneyFacts journey, MobileNumber mobile, boolean shared, Cells cells) {
        switch (people.mayHave(journey, mobile, shared)) {
            case DONE -> {
            }
            case OPTED_OUT -> cells.wrong(Column.MOBILE, Code.NUMBER_TAKEN, "The person with this number asked us not to text them",
                    "Check the number, or leave it empty");
            case TAKEN -> cells.wrong(Column.MOBILE, Code.NUMBER_TAKEN, "This number belongs to somebody else who is on a journey now",
                    "Check the number. If they share the phone, write yes under Shared phone");
        }
    }
}
