package scot.throughline.answering;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.invitation.Invitations;
import scot.throughline.invitation.OpenInvitation;
import scot.throughline.invitation.OpenInvitation.Asked;
import scot.throughline.response.Derivation;
import scot.throughline.response.Response;
import scot.throughline.response.Responses;
import scot.throughline.response.Start;
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
        var today = Scotland.dayOf(now);
        var quarter = Quarter.of(today);
        var asked = invitation.asked();
        var countedThisYear = asked.map(each -> invitations.answeredBefore(each.journey(), invitation.family(), quarter.year()));
        if (!invitations.close(token.lookup(), quarter, now)) return false;
        var answers = way.answersOnTheWay();
        var start = asked.map(each -> capsules.use(way.questionnaire(), each.journey(), answers, keepToCompare, today))
                .orElse(Start.UNKNOWN);
        // Nobody's journey has no team or area, so at an open link the yearly blobs are sealed void.
        var response = new Response(invitation.council(), invitation.family(), way.questionnaire(),
                Derivation.derive(way.questionnaire(), answers, start), asked.map(Sending::labels).orElse(Map.of()),
                countedThisYear.orElse(true));
        responses.store(responses.seal(response, quarter));
        drafts.forget(token);
        return true;
    }

    private static Map<Kind, String> labels(Asked asked) {
        return Map.of(Kind.TEAM, asked.team(), Kind.AREA, asked.area(), Kind.JOURNEY_TYPE, asked.journeyType());
    }
}
