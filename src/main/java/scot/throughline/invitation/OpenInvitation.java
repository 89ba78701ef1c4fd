package scot.throughline.invitation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.survey.Family;

/**
 * What answering needs of the invitation behind a link that works.
 *
 * @param asked who was asked; empty at an open link, where it may be anybody
 * @param helper who types in a paper copy through this link; null where the person answers themselves
 */
public record OpenInvitation(String council, Family family, String questionnaire, int version, String language, Optional<Asked> asked,
        @Nullable String helper) {
    /** Somebody on a journey, with the labels of the day they were asked. */
    public record Asked(Id journey, String journeyType, boolean endedEarly, String team, String area) {}

    /** Whose journey it is, for what is asked by name. The one place that decides who can: nobody whom we do not know. */
    public Optional<Id> named() {
        return asked.map(Asked::journey);
    }
}
