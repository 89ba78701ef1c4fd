package scot.throughline.invitation;

import scot.throughline.database.Id;
import scot.throughline.survey.Family;

/** What answering needs of the invitation behind a link that works. The labels are those of the day it was sent. */
public record OpenInvitation(Id id, String council, Id journey, Family family, String questionnaire, int version, String language,
        String journeyType, boolean endedEarly, String team, String area, Id caseholder) {}
