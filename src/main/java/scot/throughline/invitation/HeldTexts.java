package scot.throughline.invitation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.database.Id;
import scot.throughline.sms.Outbox;
import scot.throughline.sms.Text;
import scot.throughline.staff.Actor;

/** Texts of which neither we nor the provider can say what became of them: an administrator finds out, and says. */
@Singleton
class HeldTexts {
    private final Outbox outbox;
    private final Audit audit;

    HeldTexts(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    List<Text> all(Actor administrator) {
        return outbox.held(administrator.council());
    }

    @Transactional
    void received(Id text, Actor administrator, Instant now) {
        if (outbox.heldWasReceived(text, administrator.council(), now) == 1) settled(text, administrator, now);
    }

    @Transactional
    void sendAgain(Id text, Actor administrator, Instant now) {
        if (outbox.heldGoesAgain(text, administrator.council(), now) == 1) settled(text, administrator, now);
    }

    private void settled(Id text, Actor administrator, Instant now) {
        audit.record(administrator, Action.HELD_TEXT_SETTLED, text.toString(), now);
    }
}
