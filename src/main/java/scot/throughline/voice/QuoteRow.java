package scot.throughline.voice;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/**
 * A quote as the desk keeps it.
 *
 * @param saidIn the financial year, and nothing nearer
 * @param theme empty for none
 * @param words locked
 * @param waitsUntil forgotten after that day unless it is approved
 */
@MappedEntity(value = "quote", schema = "desk")
record QuoteRow(@io.micronaut.data.annotation.Id Id id, String council, String saidIn, String theme, byte[] words, Id proposedBy,
        @Nullable Id approvedBy, @Nullable LocalDate waitsUntil) {}
