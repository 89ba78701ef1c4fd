package scot.throughline.sms;

import java.time.Instant;
import scot.throughline.database.Id;

/**
 * Says what a text says, at the last moment: its link is made then and kept nowhere else. Called inside a transaction that ends with the text marked as
 * being sent, so the link it saves and the text stand or fall together.
 */
public interface TextWriter {
    Written write(Id text, Id invitation, String step, Instant now);

    /** A text ready to go, or the news that it must not. */
    sealed interface Written {}

    record Ready(MobileNumber to, MessageText text) implements Written {}

    /** Opted out, the invitation no longer open, no number: the text is put aside for good. The reason is for the log and names nobody. */
    record NotToSend(String reason) implements Written {}
}
