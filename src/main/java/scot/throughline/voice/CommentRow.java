package scot.throughline.voice;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/**
 * A comment as the desk keeps it: nobody's, and of no family, question, team or day but its batch's.
 *
 * @param words locked, as they were written
 * @param redacted locked, as the last reader left them
 * @param readBy who that was
 * @param agreedBy another one, who agreed
 * @param dealt what was done about the danger
 */
@MappedEntity(value = "comment", schema = "desk")
record CommentRow(@io.micronaut.data.annotation.Id Id id, String council, String period, LocalDate openedOn, byte[] words,
        @jakarta.annotation.Nullable byte @Nullable [] redacted, @Nullable Id readBy, @Nullable Id agreedBy, boolean danger,
        @Nullable Dealt dealt) {
    static CommentRow opened(Id id, String council, String period, LocalDate openedOn, byte[] words, boolean danger) {
        return new CommentRow(id, council, period, openedOn, words, null, null, null, danger, null);
    }
}
