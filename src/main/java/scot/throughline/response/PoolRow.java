package scot.throughline.response;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import scot.throughline.calendar.Period;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.seal.SealedBlob;
import scot.throughline.survey.Family;

/** One sealed blob as it waits: no clock, no counter, nothing of who sent it. */
@MappedEntity(value = "pool", schema = "intake")
record PoolRow(@Id byte[] pid, String council, String family, String kind, String period, byte[] enc, byte[] ciphertext, byte[] tag) {
    static PoolRow of(byte[] pid, Batch batch, SealedBlob blob, byte[] tag) {
        return new PoolRow(pid, batch.council(), batch.family().key(), batch.kind().name(), batch.period().key(), blob.enc(),
                blob.ciphertext(), tag);
    }

    Batch batch() {
        return new Batch(council, Family.parse(family), Kind.valueOf(kind), Period.parse(period));
    }

    SealedBlob blob() {
        return new SealedBlob(enc, ciphertext);
    }
}
