package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.staff.Actor;

/**
 * Erases somebody who asks for it: how to reach them, their journeys, what was sent, and what was locked to compare. What stays is that a number wants
 * no more texts, and a stub of each answer, because answers that were sent cannot be found.
 */
@Singleton
class Erasure {
    private final JourneyRows journeys;
    private final TouchpointRows touchpoints;
    private final PersonRows persons;
    private final EndedJourneys ended;
    private final List<Erasable> parts;
    private final Audit audit;

    Erasure(JourneyRows journeys, TouchpointRows touchpoints, PersonRows persons, EndedJourneys ended, List<Erasable> parts, Audit audit) {
        this.journeys = journeys;
        this.touchpoints = touchpoints;
        this.persons = persons;
        this.ended = ended;
        this.parts = parts;
        this.audit = audit;
    }

    /** Erases the person of a journey, with every other journey of theirs. */
    @Transactional
    void erase(JourneyFacts asked, Actor actor, Instant now) {
        for (var journey : journeys.ofPerson(asked.person())) {
            ended.leaveNumber(journey.id());
            parts.forEach(part -> part.erase(journey.id()));
            touchpoints.erase(journey.id());
            journeys.erase(journey.id());
        }
        persons.erase(asked.person());
        audit.record(actor, Action.PERSON_ERASED, asked.id().toString(), now);
    }
}
