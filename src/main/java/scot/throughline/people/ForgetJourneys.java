package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.jobs.Retained;
import scot.throughline.survey.Surveys;

/** Forgets that somebody was on a journey, when it has long ended and been counted. */
@Singleton
class ForgetJourneys implements Retained {
    /** Longer than until its quarter is out, even where a release comes two months late: coverage counts it. */
    static final int DAYS_KEPT = 180;

    private final JourneyRows journeys;
    private final TouchpointRows touchpoints;
    private final PersonRows persons;
    private final EndedJourneys ended;
    private final Surveys surveys;

    ForgetJourneys(JourneyRows journeys, TouchpointRows touchpoints, PersonRows persons, EndedJourneys ended, Surveys surveys) {
        this.journeys = journeys;
        this.touchpoints = touchpoints;
        this.persons = persons;
        this.ended = ended;
        this.surveys = surveys;
    }

    @Override
    public String words() {
        return "journeys: " + DAYS_KEPT
                + " days after their end, when their invitations are gone, and with somebody's last one their sex, age band and deprivation fifth";
    }

    @Override
    @Transactional
    public int forget(Instant now) {
        var over = journeys.over(surveys.council().key(), Scotland.dayOf(now).minusDays(DAYS_KEPT));
        for (var journey : over) {
            ended.leaveNumber(journey.id());
            touchpoints.erase(journey.id());
            journeys.erase(journey.id());
            persons.eraseWithoutJourney(journey.personId());
        }
        return over.size();
    }
}
