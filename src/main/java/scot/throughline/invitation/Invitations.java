package scot.throughline.invitation;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.invitation.Invited.AlreadyInvited;
import scot.throughline.invitation.Invited.NoSuchJourney;
import scot.throughline.invitation.Invited.NotTexted;
import scot.throughline.invitation.Invited.Queued;
import scot.throughline.invitation.Invited.TooLate;
import scot.throughline.people.JourneyFacts;
import scot.throughline.people.Journeys;
import scot.throughline.people.Touchpoints;
import scot.throughline.people.Unasked;
import scot.throughline.seal.JourneyMarks;
import scot.throughline.sms.Outbox;
import scot.throughline.sms.SendingHours;
import scot.throughline.sms.SmsGateway;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Council.TouchpointRule;
import scot.throughline.survey.Council.TouchpointRule.Moment;
import scot.throughline.survey.Family;
import scot.throughline.survey.Surveys;

/** The life of an invitation: made once at a touchpoint, open behind its links, then closed by an answer or stopped by the person. */
@Singleton
public class Invitations {
    /** The step of an invitation whose text staff see. */
    public static final String FIRST = "first";

    private final InvitationRows rows;
    private final LinkRows links;
    private final OpenLinks openLinks;
    private final Journeys journeys;
    private final Touchpoints touchpoints;
    private final Surveys surveys;
    private final Outbox outbox;
    private final SmsGateway gateway;
    private final SendingHours hours;
    private final JourneyMarks marks;
    private final Audit audit;

    Invitations(InvitationRows rows, LinkRows links, OpenLinks openLinks, Journeys journeys, Touchpoints touchpoints, Surveys surveys,
            Outbox outbox,
            SmsGateway gateway, SendingHours hours, JourneyMarks marks, Audit audit) {
        this.rows = rows;
        this.links = links;
        this.openLinks = openLinks;
        this.journeys = journeys;
        this.touchpoints = touchpoints;
        this.surveys = surveys;
        this.outbox = outbox;
        this.gateway = gateway;
        this.hours = hours;
        this.marks = marks;
        this.audit = audit;
    }

    /** Asks somebody at a touchpoint and queues the first text. Without an actor the service itself asks, for any team. */
    @Transactional
    public Invited invite(Id journey, TouchpointRule rule, @Nullable Actor actor, Instant now) {
        var found = actor == null ? journeys.find(journey) : journeys.find(journey, actor);
        if (found.isEmpty()) return new NoSuchJourney();
        var facts = found.get();
        if (!asks(facts, rule)) return new TooLate();
        var unasked = Unasked.of(facts, surveys.council());
        if (unasked.isPresent()) return new NotTexted(unasked.get());

        var today = Scotland.dayOf(now);
        var until = today.plusDays(rule.openDays());
        var touchpoint = touchpoints.ask(facts, rule, today, until);
        if (touchpoint.isEmpty()) return new AlreadyInvited();
        var invitation = invitation(touchpoint.get(), facts, rule, until);
        add(invitation);
        queueTexts(invitation.id(), rule, now);
        if (actor != null) audit.record(actor, Action.INVITATION_SENT, invitation.id().toString(), now);
        return new Queued(invitation.id(), goesAt(now));
    }

    /**
     * The first text and its reminders, all at once and for everybody: whether a reminder is wanted shows when its day has come, and leaves no trace
     * that staff could see.
     */
    private void queueTexts(Id invitation, TouchpointRule rule, Instant now) {
        outbox.queue(invitation, FIRST, now, now);
        var first = goesAt(now).atZone(Scotland.TIME);
        for (var i = 0; i < rule.reminders().size(); i++) {
            outbox.queue(invitation, "reminder-" + (i + 1), first.plusDays(rule.reminders().get(i)).toInstant(), now);
        }
    }

    /** Asks somebody who is in the room: no text, and no number needed. Empty if they were asked at this touchpoint before. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<LocalDate> inviteInPerson(JourneyFacts facts, TouchpointRule rule, LocalDate today) {
        var until = today.plusDays(rule.openDays());
        var touchpoint = touchpoints.ask(facts, rule, today, until);
        touchpoint.ifPresent(id -> add(invitation(id, facts, rule, until)));
        return touchpoint.map(_ -> until);
    }

    /** From now on the file it asks with may not change. */
    private void add(InvitationRow invitation) {
        rows.insert(invitation);
        rows.publish(invitation.council(), invitation.questionnaire(), invitation.version(),
                surveys.fingerprint(invitation.questionnaire(), invitation.version()));
    }

    /** When a text asked for now would leave: at once where no phone rings, else within the council's hours. */
    Instant goesAt(Instant now) {
        return gateway.reachesPhones() ? hours.nextSendingMoment(now) : now;
    }

    /** When the service next asks by itself those whom no worker has asked on their day. */
    Instant nextRound(Instant now) {
        return hours.nextSendingMoment(Scotland.endOf(Scotland.dayOf(now)));
    }

    /** Whether a text asked for now would leave today. */
    boolean isRoundTime(Instant now) {
        return goesAt(now).isBefore(Scotland.endOf(Scotland.dayOf(now)));
    }

    /** Whether a rule may be asked of a journey: once it has ended only the exit is, and nothing where the person died. */
    static boolean asks(JourneyFacts journey, TouchpointRule rule) {
        return rule.moment() == Moment.BEFORE_EXPECTED_END ? !journey.died() : journey.ended() == null;
    }

    /** What the link leads to. Empty for every link that does not work, whatever the reason. */
    @Transactional
    public Optional<OpenInvitation> open(byte[] lookup, Instant now) {
        return rows.open(lookup, now).map(InvitationRow::open).or(() -> openLinks.open(lookup, now));
    }

    /** Whether a link came in a reminder: it cannot reach what was answered through the first one. */
    @Transactional
    public boolean startsAgain(byte[] lookup) {
        return links.inReminders(lookup) > 0;
    }

    /** Closes the invitation in the transaction that stores its answers: true once, however often and from wherever it is sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean close(byte[] lookup, Quarter period, Instant now) {
        return rows.close(lookup, period.key(), now) == 1 || openLinks.close(lookup, period, now);
    }

    /** Whether answers were sent through this link's invitation. Only the browser that sent them may be told. */
    @Transactional
    public boolean closed(byte[] lookup) {
        return rows.closedBehind(lookup) > 0 || openLinks.closed(lookup);
    }

    /** "Not this one": true if there was one to stop. An open link asks nobody by name, so there is nothing to stop. */
    @Transactional
    public boolean stop(byte[] lookup, Instant now) {
        return rows.stop(lookup, now) == 1;
    }

    /** Whether this journey has answered in a family before, within a year: yearly batches count one blob per journey. */
    @Transactional
    public boolean answeredBefore(Id journey, Family family, FinancialYear year) {
        return rows.closed(journey, marks.of(journey.bytes()), family.key(), year.key() + ".%") > 0;
    }

    private InvitationRow invitation(Id touchpoint, JourneyFacts journey, TouchpointRule rule, LocalDate until) {
        var newest = surveys.newest(rule.questionnaire()).orElseThrow();
        return new InvitationRow(Id.random(), journey.council(), touchpoint, journey.id(), rule.family().key(), newest.key(),
                newest.version(), journey.language(), "OPEN", until, journey.caseholder().id(), journey.team(), journey.area(),
                journey.journeyType(), null, null);
    }
}
