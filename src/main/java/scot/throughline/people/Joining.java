package scot.throughline.people;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.audit.Signatory;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.seal.ColumnLock;
import scot.throughline.seal.JourneySecrets;
import scot.throughline.seal.KeyedHash;
import scot.throughline.seal.LockedColumn;
import scot.throughline.survey.Council.TouchpointRule;
import scot.throughline.survey.Council.TouchpointRule.Moment;
import scot.throughline.survey.Surveys;

/** Puts people on journeys: the person, unless we know them, the journey, and its touchpoints. However many, in a handful of statements. */
@Singleton
class Joining {
    private final PersonRows persons;
    private final JourneyRows journeys;
    private final TouchpointRows touchpoints;
    private final List<TouchpointRule> rules;
    private final ColumnLock lock;
    private final KeyedHash hash;
    private final JourneySecrets secrets;
    private final Audit audit;

    Joining(PersonRows persons, JourneyRows journeys, TouchpointRows touchpoints, Surveys surveys, ColumnLock lock, KeyedHash hash,
            JourneySecrets secrets, Audit audit) {
        this.persons = persons;
        this.journeys = journeys;
        this.touchpoints = touchpoints;
        this.rules = surveys.council().touchpoints();
        this.lock = lock;
        this.hash = hash;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * Somebody who joins.
     *
     * @param id the person's own
     * @param known whether they are on another journey already
     * @param reference the case-management system's own; null where a worker adds them
     */
    record Joins(NewPerson person, Id id, boolean known, @Nullable String reference) {}

    /** The journeys that came of it, in the same order. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Id> join(String council, List<Joins> all, Signatory by, Instant now) {
        if (all.isEmpty()) return List.of();
        var newPersons = new ArrayList<PersonRow>();
        var newJourneys = new ArrayList<JourneyRow>();
        var newTouchpoints = new ArrayList<Touchpoint>();
        for (var each : all) {
            if (!each.known()) newPersons.add(personRow(council, each));
            var journey = journeyRow(council, each);
            newJourneys.add(journey);
            newTouchpoints.addAll(Touchpoint.of(journey, rules, Scotland.dayOf(now)));
        }
        if (!newPersons.isEmpty()) persons.insertAll(newPersons);
        journeys.insertAll(newJourneys);
        touchpoints.insertAll(newTouchpoints);
        var ids = newJourneys.stream().map(JourneyRow::id).toList();
        audit.recordAll(by, Action.PERSON_ADDED, ids.stream().map(Id::toString).toList(), now);
        return ids;
    }

    /** While an exit is not asked, its day goes with the expected end. */
    void expectEnd(Id journey, LocalDate startedOn, LocalDate expectedEndOn) {
        for (var rule : exits())
            Touchpoint.dueOn(rule, startedOn, expectedEndOn).ifPresent(day -> touchpoints.move(journey, rule.key(), day));
    }

    /** Why somebody was not asked at the end may be otherwise now. */
    void thinkAgain(Id journey) {
        for (var rule : exits()) touchpoints.thinkAgain(journey, rule.key());
    }

    private List<TouchpointRule> exits() {
        return rules.stream().filter(rule -> rule.moment() == Moment.BEFORE_EXPECTED_END).toList();
    }

    private PersonRow personRow(String council, Joins joins) {
        var person = joins.person();
        var mobile = person.mobile();
        var reach = person.reach();
        var background = person.background();
        return new PersonRow(joins.id(), council, person.name() == null ? null : lock.lock(LockedColumn.PERSON_NAME, person.name()),
                mobile == null ? null : lock.lock(LockedColumn.PERSON_MOBILE, mobile.e164()),
                mobile == null ? null : hash.of(mobile.e164()),
                reach.language(), reach.sharedPhone(), reach.texting(), reach.stopped(), background.sex(), background.age(),
                background.fifth());
    }

    private JourneyRow journeyRow(String council, Joins joins) {
        var told = joins.person();
        var reference = joins.reference();
        return new JourneyRow(Id.random(), council, joins.id(), told.journeyType(), told.team(), told.area(), told.caseholder(),
                told.startedOn(), told.expectedEndOn(), reference == null ? null : lock.lock(LockedColumn.CASE_REFERENCE, reference),
                reference == null ? null : References.hash(hash, reference), null, null, secrets.makeWrapped());
    }
}
