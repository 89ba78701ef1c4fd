package scot.throughline.release;

import io.micronaut.data.annotation.MappedEntity;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.seal.SealedBlob;

/** A quarter's tally, sealed until the year is out. */
@MappedEntity(value = "tally", schema = "intake")
@SuppressWarnings("ArrayRecordComponent") // as the columns are, never compared here
record TallyRow(@io.micronaut.data.annotation.Id String council, String family, String period, byte[] enc, byte[] ciphertext) {
    Quarter quarter() {
        return (Quarter) Period.parse(period);
    }

    SealedBlob blob() {
        return new SealedBlob(enc, ciphertext);
    }
}
