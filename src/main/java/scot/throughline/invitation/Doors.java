package scot.throughline.invitation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.throughline.audit.Audit;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.invitation.Caseload.Entry;
import scot.throughline.invitation.DoorOpened.Fresh;
import scot.throughline.invitation.DoorOpened.NoSuchAsk;
import scot.throughline.invitation.DoorOpened.NotAgainToday;
import scot.throughline.invitation.DoorOpened.OwnPerson;
import scot.throughline.invitation.DoorOpened.Shut;
import scot.throughline.people.Journeys;
import scot.throughline.seal.LinkToken;
import scot.throughline.staff.Actor;

/**
 * Opens another way in for somebody who is there: once a day for each person, on the record, and the same whether or not they have answered. It
 * never reads the state of an invitation; a link to one that is over, or gone, leads where every dead link leads.
 */
@Singleton
class Doors {
    private final Caseload caseload;
    private final Invitations invitations;
    private final InvitationRows rows;
    private final Journeys journeys;
    private final Audit audit;

    Doors(Caseload caseload, Invitations invitations, InvitationRows rows, Journeys journeys, Audit audit) {
        this.caseload = caseload;
        this.invitations = invitations;
        this.rows = rows;
        this.journeys = journeys;
        this.audit = audit;
    }

    @Transactional
    DoorOpened open(Id journey, String rule, Door door, Actor worker, Instant now) {
        var entry = caseload.look(journey, worker, now).orElse(null);
        var ask = entry == null ? null : entry.ask(rule).orElse(null);
        if (entry == null || ask == null) return new NoSuchAsk();
        if (!ask.opensDoors()) return new Shut(entry);
        if (door == Door.PAPER && entry.isHeldBy(worker)) return new OwnPerson(entry);
        if (!journeys.openDoor(journey, Scotland.dayOf(now))) return new NotAgainToday(entry);
        audit.record(worker, door.action(), journey.toString(), now);
        return new Fresh(entry, link(entry, ask, door == Door.PAPER ? worker : null, now));
    }

    private LinkToken link(Entry entry, Ask ask, @Nullable Actor helper, Instant now) {
        var until = ask.askedUntil();
        if (until == null) until = invitations.inviteInPerson(entry.journey(), ask.rule(), Scotland.dayOf(now)).orElseThrow();
        var token = LinkToken.random();
        rows.insertLinkTo(entry.journey().id(), ask.rule().key(), token.lookup(), Scotland.endOf(until),
                helper == null ? null : helper.name());
        return token;
    }
}
