package scot.throughline.staff;

import io.micronaut.data.annotation.MappedEntity;
import scot.throughline.database.Id;

/**
 * How a member of staff signs in.
 *
 * @param passphrase hashed
 * @param factorSecret locked
 * @param factorStep that of the last code used
 */
@MappedEntity(value = "credential", schema = "contact")
@SuppressWarnings("ArrayRecordComponent") // encrypted, never compared
record Credential(@io.micronaut.data.annotation.Id Id id, String passphrase, byte[] factorSecret, long factorStep) {
    @Override
    public String toString() {
        return "Credential[…]";
    }
}
