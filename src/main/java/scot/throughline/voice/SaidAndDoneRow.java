package scot.throughline.voice;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/**
 * What is said and done, as its table keeps it.
 *
 * @param teams keys, joined by a space
 */
@MappedEntity(value = "said_and_done", schema = "report")
record SaidAndDoneRow(@io.micronaut.data.annotation.Id Id id, String council, String said, String changed, LocalDate plannedOn,
        @Nullable LocalDate doneOn, String evidence, String teams, String owner, boolean marks) {
    static SaidAndDoneRow of(String council, SaidAndDone each) {
        return new SaidAndDoneRow(each.id(), council, each.said(), each.changed(), each.plannedOn(), each.doneOn(), each.evidence(),
                String.join(" ", each.teams()), each.owner(), each.marks());
    }

    SaidAndDone saidAndDone() {
        return new SaidAndDone(id, said, changed, plannedOn, doneOn, evidence, teams.isEmpty() ? List.of() : List.of(teams.split(" ")),
                owner, marks);
    }
}
