package scot.throughline.invitation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.people.JourneyFacts;
import scot.throughline.people.People;
import scot.throughline.people.Renumbered;
import scot.throughline.sms.MobileNumber;
import scot.throughline.sms.Outbox;
import scot.throughline.staff.Actor;

/** Changes a person's number, and sends again what did not reach the old one: for whoever answered meanwhile as for anybody else. */
@Singleton
class MendNumber {
    private final People people;
    private final InvitationRows rows;
    private final Outbox outbox;

    MendNumber(People people, InvitationRows rows, Outbox outbox) {
        this.people = people;
        this.rows = rows;
        this.outbox = outbox;
    }

    @Transactional
    Renumbered mend(JourneyFacts journey, MobileNumber mobile, Actor worker, Instant now) {
        var renumbered = people.renumber(journey, mobile, worker, now);
        if (renumbered == Renumbered.DONE) {
            for (var invitation : rows.ofJourney(journey.id(), Scotland.dayOf(now))) outbox.numberMended(invitation.id(), now);
        }
        return renumbered;
    }
}
