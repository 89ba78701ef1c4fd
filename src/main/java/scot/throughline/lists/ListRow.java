package scot.throughline.lists;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import scot.throughline.database.Id;

/** A list as the table keeps it. */
@MappedEntity(value = "list", schema = "contact")
record ListRow(@io.micronaut.data.annotation.Id Id id, String council, Id staffId, Of ofWhat, byte[] heads, Instant uploadedAt,
        ListState wanted, Instant beatAt) {}
