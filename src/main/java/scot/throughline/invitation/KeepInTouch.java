package scot.throughline.invitation;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.people.InTouch;
import scot.throughline.sms.Outbox;

/** Follows somebody to another number, or stops at once. Reads no state of an invitation, so that what it does tells nothing of who answered. */
@Singleton
class KeepInTouch implements InTouch {
    private final InvitationRows rows;
    private final LinkRows links;
    private final Outbox outbox;

    KeepInTouch(InvitationRows rows, LinkRows links, Outbox outbox) {
        this.rows = rows;
        this.links = links;
        this.outbox = outbox;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void numberMended(Id journey, Instant now) {
        for (var invitation : rows.ofJourney(journey, Scotland.dayOf(now))) outbox.numberMended(invitation.id(), now);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void nothingMore(Id journey, Instant now) {
        for (var invitation : rows.ofJourney(journey, Scotland.dayOf(now))) {
            outbox.cancel(invitation.id(), now);
            links.forget(invitation.id());
        }
    }
}
