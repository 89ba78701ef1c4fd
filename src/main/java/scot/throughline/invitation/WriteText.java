package scot.throughline.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.people.Journeys;
import scot.throughline.seal.LinkToken;
import scot.throughline.sms.TextWriter;
import scot.throughline.survey.Surveys;

/** Writes the text of an invitation at the moment it leaves, with a fresh link; or says why it must not go any more. */
@Singleton
class WriteText implements TextWriter {
    private final InvitationRows rows;
    private final Journeys journeys;
    private final Surveys surveys;
    private final Wording wording;

    WriteText(InvitationRows rows, Journeys journeys, Surveys surveys, Wording wording) {
        this.rows = rows;
        this.journeys = journeys;
        this.surveys = surveys;
        this.wording = wording;
    }

    @Override
    public Written write(Id text, Id id, String step, Instant now) {
        var found = rows.find(id);
        if (found.isEmpty()) return new NotToSend("its invitation is gone");
        var invitation = found.get();
        var expiresAt = Scotland.endOf(invitation.expiresOn());
        // One reason for all three: which of them it was would say whether somebody has answered.
        if (!invitation.state().equals("OPEN") || !now.isBefore(expiresAt)) return new NotToSend("its invitation is over");
        var journey = journeys.find(invitation.journeyId()).orElseThrow();
        if (journey.optedOut() || journey.died()) return new NotToSend("the person is not to be texted");
        if (journey.mobile().isEmpty()) return new NotToSend("there is no number");

        var token = LinkToken.random();
        rows.insertLink(token.lookup(), invitation.council(), invitation.id(), expiresAt);
        var questionnaire = surveys.questionnaire(invitation.questionnaire(), invitation.version()).orElseThrow();
        return new Ready(journey.mobile().get(), wording.text(questionnaire, invitation.language(), token));
    }
}
