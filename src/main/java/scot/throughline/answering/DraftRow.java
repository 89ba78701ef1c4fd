package scot.throughline.answering;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import scot.throughline.seal.LockedDraft;

/** A locked draft as the table keeps it; found and opened with the link's token only. */
@MappedEntity(value = "draft", schema = "intake")
record DraftRow(@Id byte[] did, byte[] nonce, byte[] ciphertext) {
    LockedDraft locked() {
        return new LockedDraft(did, nonce, ciphertext);
    }
}
