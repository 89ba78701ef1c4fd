package scot.throughline.release;

import io.micronaut.data.annotation.MappedEntity;
import scot.throughline.database.Id;

/** A closed invitation as the release account sees it, while there still is one. */
@MappedEntity(value = "invitation", schema = "contact")
record ClosedRow(@io.micronaut.data.annotation.Id Id id, String council, String family, String period, Id caseholderId, String team,
        String area, String journeyType, Id journeyId) {}
