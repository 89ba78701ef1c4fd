package scot.throughline.audit;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import scot.throughline.database.Id;

/**
 * A line of the record.
 *
 * @param actor who it was, as {@link Signatory#signature()} has it
 * @param subject which record it was about, by id
 */
@MappedEntity(value = "audit", schema = "contact")
public record Line(@io.micronaut.data.annotation.Id Id id, String council, Instant happenedAt, String actor, Action action,
        String subject) {}
