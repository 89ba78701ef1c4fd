package scot.throughline.voice;

import java.time.LocalDate;
import java.util.Optional;
import scot.throughline.database.Id;

/**
 * A comment as a moderator finds it. Prints nothing of it.
 *
 * @param reading what the last reader made of it
 * @param goneOn the day its words are destroyed
 */
public record Comment(Id id, String words, Optional<Reading> reading, Stage stage, boolean danger, LocalDate goneOn) {
    @Override
    public String toString() {
        return "Comment[" + id + "]";
    }
}
