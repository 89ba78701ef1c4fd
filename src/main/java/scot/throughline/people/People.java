package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.background.Background;
import scot.throughline.database.Id;
import scot.throughline.people.Added.AlreadyOnAJourney;
import scot.throughline.people.Added.Joined;
import scot.throughline.people.Added.NoSuchCaseholder;
import scot.throughline.seal.ColumnLock;
import scot.throughline.seal.KeyedHash;
import scot.throughline.seal.LockedColumn;
import scot.throughline.sms.MobileNumber;
import scot.throughline.staff.Actor;

/** Everybody on an order or programme. Adding one makes the person, their journey and its touchpoints, or nothing. */
@Singleton
public class People {
    private final PersonRows persons;
    private final JourneyRows journeys;
    private final Caseholders caseholders;
    private final Joining joining;
    private final OptOuts optOuts;
    private final ColumnLock lock;
    private final KeyedHash hash;
    private final Optional<InTouch> inTouch;
    private final Audit audit;

    People(PersonRows persons, JourneyRows journeys, Caseholders caseholders, Joining joining, OptOuts optOuts, ColumnLock lock,
            KeyedHash hash, Optional<InTouch> inTouch, Audit audit) {
        this.persons = persons;
        this.journeys = journeys;
        this.caseholders = caseholders;
        this.joining = joining;
        this.optOuts = optOuts;
        this.lock = lock;
        this.hash = hash;
        this.inTouch = inTouch;
        this.audit = audit;
    }

    /** Also somebody who asked for no more texts: nothing is sent to them, and they are counted. */
    @Transactional
    public Added add(NewPerson person, Actor actor, Instant now) {
        var council = actor.council();
        var mobile = person.mobile();
        if (mobile != null && !person.reach().sharedPhone() && persons.currentJourneys(council, hash.of(mobile.e164())) > 0)
            return new AlreadyOnAJourney();
        if (caseholders.of(council, person.team()).stream().noneMatch(each -> each.id().equals(person.caseholder())))
            return new NoSuchCaseholder();
        var journey = joining.join(council, List.of(new Joining.Joins(person, Id.random(), false, null)), actor, now).getFirst();
        return new Joined(journey);
    }

    /** Gives the person of a journey that the actor sees another number, and sends what did not reach the old one. */
    @Transactional
    public Renumbered renumber(JourneyFacts journey, MobileNumber mobile, Actor actor, Instant now) {
        var may = mayHave(journey, mobile, journey.sharedPhone());
        if (may != Renumbered.DONE) return may;
        var person = journey.person();
        persons.renumber(person, lock.lock(LockedColumn.PERSON_MOBILE, mobile.e164()), hash.of(mobile.e164()));
        audit.record(actor, Action.NUMBER_CHANGED, journey.id().toString(), now);
        inTouch.ifPresent(invitations -> journeys.ofPerson(person).forEach(each -> invitations.numberMended(each.id(), now)));
        return Renumbered.DONE;
    }

    /** What would come of giving them a number. */
    Renumbered mayHave(JourneyFacts journey, MobileNumber mobile, boolean sharedPhone) {
        if (optOuts.hold(mobile)) return Renumbered.OPTED_OUT;
        var taken = !sharedPhone && persons.othersCurrentJourneys(journey.council(), hash.of(mobile.e164()), journey.person()) > 0;
        return taken ? Renumbered.TAKEN : Renumbered.DONE;
    }

    void rename(JourneyFacts journey, String name) {
        persons.rename(journey.person(), lock.lock(LockedColumn.PERSON_NAME, name));
    }

    void describe(JourneyFacts journey, Background background) {
        persons.describe(journey.person(), background.sex(), background.age(), background.fifth());
    }

    /** Keeps how the person of a journey may be asked. "They asked us to stop" is kept for their number too, and stays when the rest is forgotten. */
    @Transactional
    public void reach(JourneyFacts journey, Reach reach, Actor actor, Instant now) {
        var person = journey.person();
        persons.reach(person, reach.texting(), reach.stopped(), reach.sharedPhone(), reach.language());
        if (reach.stopped() == StopReason.ASKED) optOuts.add(journey.id(), now);
        for (var each : journeys.ofPerson(person)) {
            if (reach.stopped() != null) inTouch.ifPresent(invitations -> invitations.nothingMore(each.id(), now));
            joining.thinkAgain(each.id());
        }
        audit.record(actor, Action.CONTACT_CHANGED, journey.id().toString(), now);
    }
}
