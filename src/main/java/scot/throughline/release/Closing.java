package scot.throughline.release;

import io.micronaut.data.annotation.MappedEntity;
import scot.throughline.database.Id;

/** One closed invitation, reduced to what the gate weighs: whose journey it was is only ever counted. */
@MappedEntity
record Closing(@io.micronaut.data.annotation.Id Id journeyId, Id caseholderId) {}
