package scot.throughline.staff;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import scot.throughline.database.Id;

/** A signed-in browser. Its token is in the cookie alone; the row is found by what is derived from it. */
@MappedEntity(value = "session", schema = "contact")
@SuppressWarnings("ArrayRecordComponent") // a binary key, never compared here
record SessionRow(@io.micronaut.data.annotation.Id byte[] lookup, Id staffId, Instant startedAt, Instant lastSeenAt) {}
