package scot.throughline.invitation;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.invitation.OpenInvitation.Asked;
import scot.throughline.people.EndReason;
import scot.throughline.survey.Family;

/** An invitation as stored, with why its journey ended and who helps at the link it was found by. */
@MappedEntity
record InvitationRow(@io.micronaut.data.annotation.Id Id id, String council, Id touchpointId, Id journeyId, String family,
        String questionnaire, int version, String language, String state, LocalDate expiresOn, Id caseholderId, String team, String area,
        String journeyType, @Nullable EndReason endReason,
        @Nullable String helper) {
    OpenInvitation open() {
        var asked = new Asked(journeyId, journeyType, endReason != null && endReason.early(), team, area);
        return new OpenInvitation(council, Family.parse(family), questionnaire, version, language, Optional.of(asked), helper);
    }
}
