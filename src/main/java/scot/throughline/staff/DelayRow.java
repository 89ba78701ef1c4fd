package scot.throughline.staff;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** How often somebody could not sign in, by the keyed hash of an account's address or of where it was tried from. */
@MappedEntity(value = "sign_in_delay", schema = "contact")
@SuppressWarnings("ArrayRecordComponent") // a binary key, never compared here
record DelayRow(@io.micronaut.data.annotation.Id byte[] subjectHash, int failures, Instant waitsUntil, Instant triedAt) {}
