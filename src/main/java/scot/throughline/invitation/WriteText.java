package scot.throughline.invitation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.people.JourneyFacts;
import scot.throughline.people.Journeys;
import scot.throughline.people.Unasked;
import scot.throughline.seal.LinkToken;
import scot.throughline.sms.MobileNumber;
import scot.throughline.sms.TextWriter;
import scot.throughline.survey.Surveys;

/** Writes the text of an invitation at the moment it leaves, with a fresh link; or says why it must not go any more. */
@Singleton
class WriteText implements TextWriter {
    private static final Pattern TOKEN = Pattern.compile("\\b[0-9A-Z]{" + LinkToken.LETTERS + "}\\b");

    private final InvitationRows rows;
    private final LinkRows links;
    private final Journeys journeys;
    private final Surveys surveys;
    private final Wording wording;

    WriteText(InvitationRows rows, LinkRows links, Journeys journeys, Surveys surveys, Wording wording) {
        this.rows = rows;
        this.links = links;
        this.journeys = journeys;
        this.surveys = surveys;
        this.wording = wording;
    }

    @Override
    public Written write(Id text, Id id, String step, Instant now) {
        var found = rows.find(id);
        if (found.isEmpty()) return new NotToSend();
        var invitation = found.get();
        var expiresAt = Scotland.endOf(invitation.expiresOn());
        // One reason for all three: which of them it was would say whether somebody has answered.
        if (!invitation.state().equals("OPEN") || !now.isBefore(expiresAt)) return new NotToSend();
        var journey = journeys.find(invitation.journeyId()).orElseThrow();
        if (Unasked.of(journey, surveys.council()).isPresent()) return new NotToSend();
        // Not to a number that failed, and not beside a first text that still waits.
        if (!step.equals(Invitations.FIRST) && links.firstTextsArrived(id) == 0) return new NotToSend();

        var token = LinkToken.random();
        links.insert(new LinkRows.Link(token.lookup(), invitation.council(), invitation.id(), expiresAt, text));
        var questionnaire = surveys.questionnaire(invitation.questionnaire(), invitation.version()).orElseThrow();
        return new Ready(journey.mobile().orElseThrow(),
                wording.text(questionnaire, invitation.language(), invitation.journeyType(), token));
    }

    @Override
    @Transactional
    public Optional<MobileNumber> reader(Id id) {
        return rows.find(id).flatMap(invitation -> journeys.find(invitation.journeyId())).flatMap(JourneyFacts::mobile);
    }

    @Override
    @Transactional
    public boolean wrote(Id text, String words) {
        return TOKEN.matcher(words).results().flatMap(found -> LinkToken.parse(found.group()).stream())
                .anyMatch(token -> links.carriedBy(text, token.lookup()) > 0);
    }
}
