package scot.throughline.sms;

import java.time.Instant;
import java.util.Optional;
import scot.throughline.database.Id;

/**
 * Says what a text says, at the last moment: its link is made then and kept nowhere else. Called inside a transaction that ends with the text marked as
 * being sent, so the link it saves and the text stand or fall together.
 */
public interface TextWriter {
    Written write(Id text, Id invitation, String step, Instant now);

    /** The number an invitation's texts go to, as long as we keep one. */
    Optional<MobileNumber> reader(Id invitation);

    /** Whether words found at the provider are this text's, which the link in them shows. */
    boolean wrote(Id text, String words);

    /** A text ready to go, or the news that it must not. */
    sealed interface Written {}

    record Ready(MobileNumber to, MessageText text) implements Written {}

    /** Opted out, the invitation no longer open, no number: the text is put aside for good, and nobody is told. */
    record NotToSend() implements Written {}
}
