package scot.throughline.voice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.survey.Council.Label;

/**
 * What is done because of what people said.
 *
 * @param said what people said
 * @param changed what is done about it
 * @param plannedOn the day it should be done by
 * @param doneOn null until it is
 * @param evidence how anybody can see that it is; empty for none yet
 * @param teams keys of the teams it is for; none for everyone
 * @param owner who answers for it: a post or a team
 * @param marks whether it is marked on trends, whose limits then begin anew
 */
public record SaidAndDone(Id id, String said, String changed, LocalDate plannedOn, @Nullable LocalDate doneOn, String evidence,
        List<String> teams, String owner, boolean marks) {
    public SaidAndDone { teams = List.copyOf(teams); }

    public boolean forEveryone() {
        return teams.isEmpty();
    }

    /** For whom it is, by the names of today. */
    public String forWhom(List<Label> all) {
        if (forEveryone()) return "Everyone";
        return String.join(", ", teams.stream()
                .map(key -> all.stream().filter(team -> team.key().equals(key)).map(Label::name).findFirst().orElse(key)).toList());
    }

    public Optional<LocalDate> done() {
        return Optional.ofNullable(doneOn);
    }
}
