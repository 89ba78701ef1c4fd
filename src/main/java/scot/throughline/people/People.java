package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.database.Id;
import scot.throughline.people.Added.AlreadyOnAJourney;
import scot.throughline.people.Added.Joined;
import scot.throughline.people.Added.NoSuchCaseholder;
import scot.throughline.people.Added.OptedOut;
import scot.throughline.seal.ColumnLock;
import scot.throughline.seal.JourneySecrets;
import scot.throughline.seal.KeyedHash;
import scot.throughline.seal.LockedColumn;
import scot.throughline.sms.MobileNumber;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Surveys;

/** Everybody on an order or programme. Adding one makes the person, their journey and its touchpoints, or nothing. */
@Singleton
public class People {
    private final PersonRows persons;
    private final JourneyRows journeys;
    private final TouchpointRows touchpoints;
    private final Caseholders caseholders;
    private final OptOuts optOuts;
    private final Surveys surveys;
    private final ColumnLock lock;
    private final KeyedHash hash;
    private final JourneySecrets secrets;
    private final Audit audit;

    People(PersonRows persons, JourneyRows journeys, TouchpointRows touchpoints, Caseholders caseholders, OptOuts optOuts, Surveys surveys,
            ColumnLock lock, KeyedHash hash, JourneySecrets secrets, Audit audit) {
        this.persons = persons;
        this.journeys = journeys;
        this.touchpoints = touchpoints;
        this.caseholders = caseholders;
        this.optOuts = optOuts;
        this.surveys = surveys;
        this.lock = lock;
        this.hash = hash;
        this.secrets = secrets;
        this.audit = audit;
    }

    @Transactional
    public Added add(NewPerson person, Actor actor, Instant now) {
        var council = actor.council();
        var mobileHash = hash.of(person.mobile().e164());
        if (optOuts.hold(person.mobile())) return new OptedOut();
        if (!person.sharedPhone() && persons.currentJourneys(council, mobileHash) > 0) return new AlreadyOnAJourney();
        if (caseholders.count(council, person.team(), person.caseholder()) == 0) return new NoSuchCaseholder();

        var stored = new PersonRow(Id.random(), council, locked(person.name()),
                lock.lock(LockedColumn.PERSON_MOBILE, person.mobile().e164()),
                mobileHash,
                person.language(), person.sharedPhone());
        var journey = new JourneyRow(Id.random(), council, stored.id(), person.journeyType(), person.team(), person.area(),
                person.caseholder(), person.startedOn(), person.expectedEndOn(), null, null, secrets.makeWrapped());
        persons.insert(stored);
        journeys.insert(journey);
        Touchpoint.of(journey, surveys.council().touchpoints()).forEach(touchpoints::insert);
        audit.record(actor, Action.PERSON_ADDED, journey.id().toString(), now);
        return new Joined(journey.id());
    }

    /** Gives the person of a journey of the worker's team another number. */
    @Transactional
    public Renumbered renumber(JourneyFacts journey, MobileNumber mobile, Actor actor, Instant now) {
        var mobileHash = hash.of(mobile.e164());
        var person = journeys.find(journey.id()).orElseThrow().personId();
        if (optOuts.hold(mobile)) return Renumbered.OPTED_OUT;
        if (!journey.sharedPhone() && persons.othersCurrentJourneys(journey.council(), mobileHash, person) > 0) return Renumbered.TAKEN;
        persons.renumber(person, lock.lock(LockedColumn.PERSON_MOBILE, mobile.e164()), mobileHash);
        audit.record(actor, Action.NUMBER_CHANGED, journey.id().toString(), now);
        return Renumbered.DONE;
    }

    private byte @Nullable [] locked(@Nullable String name) {
        return name == null ? null : lock.lock(LockedColumn.PERSON_NAME, name);
    }
}
