package scot.throughline.people;

import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.jobs.Retained;
import scot.throughline.survey.Council.TouchpointRule;
import scot.throughline.survey.Surveys;

/** Forgets how to reach somebody, and what they are called, once nobody may text them any more. */
@Singleton
class ForgetNumbers implements Retained {
    static final int DAYS_KEPT = 30;

    private final PersonRows persons;
    private final Surveys surveys;

    ForgetNumbers(PersonRows persons, Surveys surveys) {
        this.persons = persons;
        this.surveys = surveys;
    }

    @Override
    public String words() {
        return "number and name: " + DAYS_KEPT
                + " days after the last day they may be texted, which is when the last invitation of an ended journey runs"
                + " out";
    }

    /** Whoever was never asked at the end could have been until its invitation would have run out. */
    @Override
    public int forget(Instant now) {
        var lastText = Scotland.dayOf(now).minusDays(DAYS_KEPT);
        var longest = surveys.council().touchpoints().stream().mapToInt(TouchpointRule::openDays).max().orElse(0);
        return persons.forgetNumbers(surveys.council().key(), lastText.minusDays(longest), lastText);
    }
}
