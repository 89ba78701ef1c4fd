package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.database.Id;
import scot.throughline.seal.ColumnLock;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Council.TouchpointRule;
import scot.throughline.survey.Council.TouchpointRule.Moment;
import scot.throughline.survey.Surveys;

/** Orders and programmes from their start to their end, and the secret each holds for its capsule. */
@Singleton
public class Journeys {
    private final JourneyRows journeys;
    private final FactsRows facts;
    private final TouchpointRows touchpoints;
    private final Surveys surveys;
    private final ColumnLock lock;
    private final Audit audit;

    Journeys(JourneyRows journeys, FactsRows facts, TouchpointRows touchpoints, Surveys surveys, ColumnLock lock, Audit audit) {
        this.journeys = journeys;
        this.facts = facts;
        this.touchpoints = touchpoints;
        this.surveys = surveys;
        this.lock = lock;
        this.audit = audit;
    }

    @Transactional
    public Optional<JourneyFacts> find(Id journey) {
        return facts.find(journey).map(row -> row.open(lock));
    }

    /** Only a journey of the worker's own team: anybody else's is as unknown as a mistyped one. */
    @Transactional
    public Optional<JourneyFacts> find(Id journey, Actor actor) {
        return facts.find(journey, actor.council(), teamOf(actor)).map(row -> row.open(lock));
    }

    /** The people a worker's team has in hand: everybody on a journey, and those whose journey ended since a day. */
    @Transactional
    public List<JourneyFacts> caseload(Actor actor, LocalDate endedSince) {
        return facts.caseload(actor.council(), teamOf(actor), endedSince).stream().map(row -> row.open(lock)).toList();
    }

    /** Ends a journey of the worker's team and makes its exit due that day. False if it had ended, or started later. */
    @Transactional
    public boolean end(Id journey, LocalDate endedOn, EndReason reason, Actor actor, Instant now) {
        if (journeys.end(journey, actor.council(), teamOf(actor), endedOn, reason) == 0) return false;
        surveys.council().touchpoints().stream().filter(rule -> rule.moment() == Moment.BEFORE_EXPECTED_END).map(TouchpointRule::key)
                .forEach(exit -> touchpoints.bringForward(journey, exit, endedOn));
        audit.record(actor, Action.JOURNEY_ENDED, journey.toString(), now);
        return true;
    }

    /** True once a day for each person: whoever opens a link for them could look behind it, so not often. */
    @Transactional
    public boolean openDoor(Id journey, LocalDate today) {
        return journeys.openDoor(journey, today) == 1;
    }

    /** The wrapped secret that locks the journey's capsule; empty once it is forgotten. */
    @Transactional
    public Optional<byte[]> lockedSecret(Id journey) {
        return journeys.find(journey).map(JourneyRow::lockedSecret);
    }

    /** Some of the journeys that ended by a day and still hold a secret; none once all have let it go. */
    @Transactional
    public List<Id> withSecretEndedBy(LocalDate day) {
        return journeys.withSecretEndedBy(surveys.council().key(), day).stream().map(JourneyRow::id).toList();
    }

    /** Throws the secret away, and with it whatever it locked. */
    @Transactional
    public void forgetSecret(Id journey) {
        journeys.forgetSecret(journey);
    }

    /** Staff without a team see no one person: no team has an empty key. */
    public static String teamOf(Actor actor) {
        return Objects.requireNonNullElse(actor.team(), "");
    }
}
