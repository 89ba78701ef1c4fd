package scot.throughline.invitation;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import scot.throughline.database.Id;
import scot.throughline.people.Erasable;
import scot.throughline.seal.JourneyMarks;

/** Takes a journey's invitations away, with their links and texts. Of one that was answered a stub stays, for the answers wait to be weighed with it. */
@Singleton
class EraseInvitations implements Erasable {
    private final InvitationRows rows;
    private final JourneyMarks marks;

    EraseInvitations(InvitationRows rows, JourneyMarks marks) {
        this.rows = rows;
        this.marks = marks;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Id journey) {
        rows.leaveStubs(journey, marks.of(journey.bytes()));
        rows.erase(journey);
    }
}
