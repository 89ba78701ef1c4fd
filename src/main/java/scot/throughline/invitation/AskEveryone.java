package scot.throughline.invitation;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.invitation.Invited.AlreadyInvited;
import scot.throughline.invitation.Invited.NoSuchJourney;
import scot.throughline.invitation.Invited.NotTexted;
import scot.throughline.invitation.Invited.Queued;
import scot.throughline.invitation.Invited.TooLate;
import scot.throughline.jobs.Job;
import scot.throughline.people.ToAsk;
import scot.throughline.people.Touchpoint;
import scot.throughline.people.Touchpoints;
import scot.throughline.people.Unasked;
import scot.throughline.survey.Council.TouchpointRule;
import scot.throughline.survey.Council.TouchpointRule.Moment;
import scot.throughline.survey.Surveys;

/**
 * Asks by itself, so that nobody is forgotten: at the end of every journey, and in the morning whoever fell due before and was not asked on their day.
 * An exit that cannot be asked is counted with the reason. Each in a transaction of its own, and each touchpoint once: however many instances run
 * this, and wherever one of them dies.
 */
@Singleton
class AskEveryone implements Job {
    /** Days after the end until which it makes sense to ask: a number is forgotten soon after. */
    static final int LATEST = 56;

    private static final int BATCH = 500;

    private final ToAsk toAsk;
    private final Touchpoints touchpoints;
    private final Invitations invitations;
    private final Surveys surveys;
    private final Duration every;

    AskEveryone(ToAsk toAsk, Touchpoints touchpoints, Invitations invitations, Surveys surveys,
            @Property(name = "throughline.ask-every", defaultValue = "1m") Duration every) {
        this.toAsk = toAsk;
        this.touchpoints = touchpoints;
        this.invitations = invitations;
        this.surveys = surveys;
        this.every = every;
    }

    @Override
    public String name() {
        return "ask-everyone";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run(Instant now) {
        var today = Scotland.dayOf(now);
        for (var rule : surveys.council().touchpoints()) {
            if (rule.moment() == Moment.BEFORE_EXPECTED_END)
                each(after -> toAsk.ended(rule, after, BATCH), touchpoint -> askAtTheEnd(touchpoint, rule, now));
            if (rule.byItself() && invitations.isRoundTime(now))
                each(after -> toAsk.byThemselves(rule, after, today, BATCH),
                        touchpoint -> invitations.invite(touchpoint.journeyId(), rule, null, now));
        }
    }

    /** One that fails is tried again on the next run, and keeps none of the others. */
    private static void each(Function<Id, List<Touchpoint>> page, Consumer<Touchpoint> ask) {
        RuntimeException first = null;
        for (var batch = page.apply(Id.FIRST); !batch.isEmpty(); batch = page.apply(batch.getLast().id())) {
            for (var touchpoint : batch) {
                if (Thread.currentThread().isInterrupted()) return;
                try {
                    ask.accept(touchpoint);
                } catch (RuntimeException failed) {
                    first = first == null ? failed : first;
                }
            }
        }
        if (first != null) throw first;
    }

    private void askAtTheEnd(Touchpoint exit, TouchpointRule rule, Instant now) {
        whyNot(exit, rule, now).ifPresent(why -> touchpoints.countUnasked(exit.journeyId(), rule, why));
    }

    private Optional<Unasked> whyNot(Touchpoint exit, TouchpointRule rule, Instant now) {
        if (exit.dueOn().plusDays(LATEST).isBefore(Scotland.dayOf(now))) return Optional.of(Unasked.TOO_LATE);
        return switch (invitations.invite(exit.journeyId(), rule, null, now)) {
            case NotTexted(var why) -> Optional.of(why);
            case TooLate _ -> Optional.of(Unasked.DIED);
            case Queued _,AlreadyInvited _,NoSuchJourney _ -> Optional.empty();
        };
    }
}
