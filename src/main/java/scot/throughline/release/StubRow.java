package scot.throughline.release;

import io.micronaut.data.annotation.MappedEntity;
import scot.throughline.database.Id;

/** What is left of a closed invitation once its quarter is out, until its year is. */
@MappedEntity(value = "stub", schema = "contact")
record StubRow(@io.micronaut.data.annotation.Id Id id, String council, String family, String period, Id caseholderId, String team,
        String area, String journeyType, byte[] journeyMark) {
    /** Under an id of its own: the invitation's stands in the record, beside who sent it and when. */
    static StubRow of(ClosedRow closed, byte[] mark) {
        return new StubRow(Id.random(), closed.council(), closed.family(), closed.period(), closed.caseholderId(), closed.team(),
                closed.area(), closed.journeyType(), mark);
    }

    Closing closing() {
        return Closing.of(journeyMark, caseholderId, team, area, journeyType);
    }
}
