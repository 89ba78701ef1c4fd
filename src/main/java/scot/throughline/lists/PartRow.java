package scot.throughline.lists;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.annotation.Nullable;
import scot.throughline.database.Id;

/** Some rows as the table keeps them. */
@MappedEntity(value = "list_part", schema = "contact")
record PartRow(@io.micronaut.data.annotation.Id Id id, Id listId, int place, int size, ListState state, byte[] cells,
        @Nullable byte @org.jspecify.annotations.Nullable [] found) {}
