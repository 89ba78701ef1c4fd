package scot.throughline.people;

import io.micronaut.data.annotation.MappedEntity;
import scot.throughline.database.Id;

/** The worker a journey belongs to. */
@MappedEntity
public record Caseholder(@io.micronaut.data.annotation.Id Id id, String name) {}
