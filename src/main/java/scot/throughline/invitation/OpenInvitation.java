package scot.throughline.invitation;

import java.util.Optional;
import scot.throughline.database.Id;
import scot.throughline.survey.Family;

/** What answering needs of the invitation behind a link that works. The labels are those of the day it was sent. */
public record OpenInvitation(Id id, String council, Id journey, Family family, String questionnaire, int version, String language,
        String journeyType, boolean endedEarly, String team, String area, Id caseholder) {
    /** Whose journey it is, for what is asked by name. The one place that decides who can: nobody whom we do not know. */
    public Optional<Id> named() {
        return Optional.of(journey);
    }
}
