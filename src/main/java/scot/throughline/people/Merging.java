package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;

/** Makes one of two: one person of two who are the same, or one journey of two that are the same order entered twice. */
@Singleton
class Merging {
    private static final int MOST = 20;

    private final InSight inSight;
    private final Journeys journeys;
    private final JourneyRows rows;
    private final TouchpointRows touchpoints;
    private final PersonRows persons;
    private final List<Erasable> parts;
    private final Audit audit;

    Merging(InSight inSight, Journeys journeys, JourneyRows rows, TouchpointRows touchpoints, PersonRows persons, List<Erasable> parts,
            Audit audit) {
        this.inSight = inSight;
        this.journeys = journeys;
        this.rows = rows;
        this.touchpoints = touchpoints;
        this.persons = persons;
        this.parts = parts;
        this.audit = audit;
    }

    /** What two entries have in common. */
    enum Same { PERSON, JOURNEY }

    /** Other entries in the actor's sight that have this one's number or name. */
    @Transactional
    List<JourneyFacts> alike(JourneyFacts journey, Actor actor, LocalDate today) {
        var found = new LinkedHashSet<Id>();
        journey.mobile().ifPresent(mobile -> found.addAll(inSight.search(mobile.e164(), actor, today, MOST)));
        journey.name().ifPresent(name -> found.addAll(inSight.search(name, actor, today, MOST)));
        found.remove(journey.id());
        return journeys.all(List.copyOf(found));
    }

    /** The journey that is there afterwards, to be shown. */
    @Transactional
    Id merge(JourneyFacts journey, JourneyFacts other, Same same, Actor actor, Instant now) {
        if (!journey.person().equals(other.person())) mergePersons(journey, other);
        var kept = same == Same.JOURNEY ? mergeJourneys(journey, other) : journey;
        audit.record(actor, Action.PEOPLE_MERGED, kept.id().toString(), now);
        return kept.id();
    }

    /** What only one of them has is kept, and whoever stopped contact with one stopped it with both. */
    private void mergePersons(JourneyFacts journey, JourneyFacts other) {
        persons.takeOver(journey.person(), other.person().bytes());
        rows.moveTo(journey.person(), other.person().bytes());
        persons.erase(other.person());
    }

    /**
     * The one that was asked more often stays, so that nobody is asked twice. The other goes as if its person were erased: what was answered through it
     * stays answered, and is not found.
     */
    private JourneyFacts mergeJourneys(JourneyFacts journey, JourneyFacts other) {
        var otherStays = asked(other) > asked(journey);
        var kept = otherStays ? other : journey;
        var twin = otherStays ? journey : other;
        parts.forEach(part -> part.erase(twin.id()));
        touchpoints.erase(twin.id());
        var reference = rows.find(twin.id()).orElseThrow();
        rows.erase(twin.id());
        if (kept.reference().isEmpty() && reference.caseReference() != null)
            rows.name(kept.id(), reference.caseReference(), reference.caseHash());
        return kept;
    }

    private long asked(JourneyFacts journey) {
        return touchpoints.of(journey.id()).stream().filter(touchpoint -> touchpoint.askedUntil() != null).count();
    }
}
