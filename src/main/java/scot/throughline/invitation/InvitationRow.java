package scot.throughline.invitation;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.people.EndReason;
import scot.throughline.survey.Family;

/** An invitation as stored, with why its journey ended. */
@MappedEntity
record InvitationRow(@io.micronaut.data.annotation.Id Id id, String council, Id touchpointId, Id journeyId, String family,
        String questionnaire, int version, String language, String state, LocalDate expiresOn, Id caseholderId, String team, String area,
        String journeyType, @Nullable EndReason endReason) {
    OpenInvitation open() {
        return new OpenInvitation(id, council, journeyId, Family.parse(family), questionnaire, version, language, journeyType,
                endReason != null && endReason.early(), team, area, caseholderId);
    }
}
