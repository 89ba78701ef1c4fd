package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.database.Id;
import scot.throughline.people.JourneyFacts.Ended;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Council.TouchpointRule;
import scot.throughline.survey.Council.TouchpointRule.Moment;
import scot.throughline.survey.Surveys;

/**
 * The end of a journey, which makes its exit due that day. It may be told late, twice, or otherwise than before; whoever asks at the end, or counts why
 * nobody was asked, finds every one of them.
 */
@Singleton
public class Endings {
    private final Journeys journeys;
    private final JourneyRows rows;
    private final TouchpointRows touchpoints;
    private final Surveys surveys;
    private final Optional<InTouch> inTouch;
    private final Audit audit;

    Endings(Journeys journeys, JourneyRows rows, TouchpointRows touchpoints, Surveys surveys, Optional<InTouch> inTouch, Audit audit) {
        this.journeys = journeys;
        this.rows = rows;
        this.touchpoints = touchpoints;
        this.surveys = surveys;
        this.inTouch = inTouch;
        this.audit = audit;
    }

    /** Ends a journey that the actor sees, or puts right how it ended. False where nothing is different. */
    @Transactional
    public boolean end(Id journey, LocalDate endedOn, EndReason reason, Actor actor, Instant now) {
        return journeys.find(journey, actor).filter(facts -> end(facts, new Ended(endedOn, reason), actor, now)).isPresent();
    }

    private boolean end(JourneyFacts journey, Ended ended, Actor actor, Instant now) {
        if (ended.equals(journey.ended())) return false;
        var changed = journey.ended() == null
                ? rows.end(journey.id(), ended.on(), ended.reason())
                : rows.correctEnd(journey.id(), ended.on(), ended.reason());
        if (changed == 0) return false;
        makeExitDue(journey, ended.on());
        audit.record(actor, Action.JOURNEY_ENDED, journey.id().toString(), now);
        if (ended.reason() == EndReason.DIED) died(journey, ended, actor, now);
        return true;
    }

    private void makeExitDue(JourneyFacts journey, LocalDate endedOn) {
        surveys.council().touchpoints().stream().filter(rule -> rule.moment() == Moment.BEFORE_EXPECTED_END).map(TouchpointRule::key)
                .forEach(exit -> {
                    if (touchpoints.find(journey.id(), exit).isEmpty())
                        touchpoints.insert(new Touchpoint(Id.random(), journey.council(), journey.id(), exit, endedOn, null));
                    touchpoints.bringForward(journey.id(), exit, endedOn);
                    touchpoints.thinkAgain(journey.id(), exit);
                });
    }

    /** Whoever died is on no other journey either. */
    private void died(JourneyFacts journey, Ended ended, Actor actor, Instant now) {
        inTouch.ifPresent(invitations -> invitations.nothingMore(journey.id(), now));
        for (var other : rows.ofPerson(journey.person())) {
            if (other.endedOn() == null && !other.startedOn().isAfter(ended.on()))
                end(journeys.find(other.id()).orElseThrow(), ended, actor, now);
        }
    }
}
