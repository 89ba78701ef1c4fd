package scot.throughline.staff;

import io.micronaut.data.annotation.MappedEntity;
import scot.throughline.database.Id;

/** A recovery code that was not used yet. */
@MappedEntity(value = "recovery_code", schema = "contact")
@SuppressWarnings("ArrayRecordComponent") // a binary key, never compared here
record RecoveryCodeRow(Id staffId, @io.micronaut.data.annotation.Id byte[] codeHash) {}
