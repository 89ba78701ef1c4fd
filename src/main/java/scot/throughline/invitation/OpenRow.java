package scot.throughline.invitation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import scot.throughline.survey.Family;

/** Somebody at an open link, of whom nothing else is known. */
@MappedEntity
@SuppressWarnings("ArrayRecordComponent") // a binary key, never compared here
record OpenRow(@Id byte[] lookup, String council, String questionnaire, int version) {
    private static final String LANGUAGE = "en";

    OpenInvitation open() {
        return new OpenInvitation(council, Family.OPEN, questionnaire, version, LANGUAGE, Optional.empty(), null);
    }
}
