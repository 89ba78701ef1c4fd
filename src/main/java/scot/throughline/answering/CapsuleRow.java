package scot.throughline.answering;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import scot.throughline.seal.LockedCapsule;

/** A locked capsule as the table keeps it: no date and no name. */
@MappedEntity(value = "capsule", schema = "intake")
record CapsuleRow(@Id byte[] cid, byte[] nonce, byte[] ciphertext) {
    LockedCapsule locked() {
        return new LockedCapsule(cid, nonce, ciphertext);
    }
}
