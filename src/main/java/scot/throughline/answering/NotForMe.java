package scot.throughline.answering;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.answering.NotForMePage.Door;
import scot.throughline.invitation.Invitations;
import scot.throughline.invitation.OpenInvitation;
import scot.throughline.people.OptOuts;
import scot.throughline.seal.LinkToken;

/** "This is not for me": stops this one, or every text to the number. */
@Singleton
class NotForMe {
    private final Invitations invitations;
    private final OptOuts optOuts;

    NotForMe(Invitations invitations, OptOuts optOuts) {
        this.invitations = invitations;
        this.optOuts = optOuts;
    }

    @Transactional
    boolean mayAsk(LinkToken token, Instant now) {
        return invitations.open(token.lookup(), now).flatMap(OpenInvitation::asked).isPresent();
    }

    /** False for a link that leads nowhere. */
    @Transactional
    boolean ask(LinkToken token, Door door, Instant now) {
        var asked = invitations.open(token.lookup(), now).flatMap(OpenInvitation::asked);
        if (asked.isEmpty()) return false;
        invitations.stop(token.lookup(), now);
        switch (door) {
            case NOT_THIS_ONE -> {
            }
            case NO_MORE_TEXTS, NOT_MY_NUMBER -> optOuts.add(asked.get().journey(), now);
        }
        return true;
    }
}
