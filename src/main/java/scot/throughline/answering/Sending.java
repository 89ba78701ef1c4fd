package scot.throughline.answering;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.invitation.Invitations;
import scot.throughline.invitation.OpenInvitation;
import scot.throughline.response.Derivation;
import scot.throughline.response.Response;
import scot.throughline.response.Responses;
import scot.throughline.seal.Kind;
import scot.throughline.seal.LinkToken;

/**
 * "Send": closes the invitation, seals the answers, uses the capsule and drops the draft, in the caller's one transaction. The closing's row count
 * is what makes a double tap, a second phone or a retry count once.
 */
@Singleton
class Sending {
    private final Invitations invitations;
    private final Responses responses;
    private final Capsules capsules;
    private final Drafts drafts;

    Sending(Invitations invitations, Responses responses, Capsules capsules, Drafts drafts) {
        this.invitations = invitations;
        this.responses = responses;
        this.capsules = capsules;
        this.drafts = drafts;
    }

    /** False if somebody else closed the invitation first; then nothing was stored. */
    boolean send(LinkToken token, OpenInvitation invitation, Way way, boolean keepToCompare, Instant now) {
        var quarter = Quarter.of(Scotland.dayOf(now));
        var countedThisYear = invitations.answeredBefore(invitation.journey(), invitation.family(), quarter.year());
        if (!invitations.close(token.lookup(), quarter, now)) return false;
        var answers = way.answersOnTheWay();
        var scores = capsules.use(way.questionnaire(), invitation.journey(), answers, keepToCompare);
        var labels = Map.of(Kind.TEAM, invitation.team(), Kind.AREA, invitation.area(), Kind.JOURNEY_TYPE, invitation.journeyType());
        responses.store(new Response(invitation.council(), invitation.family(), way.questionnaire(),
                Derivation.derive(way.questionnaire(), answers, scores), labels, countedThisYear), quarter);
        drafts.forget(token);
        return true;
    }
}
