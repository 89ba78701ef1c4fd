package scot.throughline.audit;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import scot.throughline.database.Id;

/** A line of the record. */
@MappedEntity(value = "audit", schema = "contact")
record Line(@io.micronaut.data.annotation.Id Id id, String council, Instant happenedAt, String actor, Action action, String subject) {}
