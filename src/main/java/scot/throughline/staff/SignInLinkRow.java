package scot.throughline.staff;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import scot.throughline.database.Id;

/** A way in that works once. */
@MappedEntity(value = "sign_in_link", schema = "contact")
@SuppressWarnings("ArrayRecordComponent") // a binary key, never compared here
record SignInLinkRow(@io.micronaut.data.annotation.Id byte[] lookup, Id staffId, Instant expiresAt, Purpose purpose) {
    /** What a link is for: in development, to be signed in; else, to set up how one signs in. */
    enum Purpose { SIGN_IN, ENROL }
}
