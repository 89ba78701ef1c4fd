package scot.throughline.sms;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/**
 * A text in the outbox: for which step of which invitation, and how far it has come. It has no words: they are made when it is sent.
 *
 * @param attempt how often it was, or may have been, handed to the provider
 * @param asked how often the provider was asked about it since it came to its state
 * @param askAt when to ask next; null when there is nothing to ask
 */
@MappedEntity(value = "text", schema = "contact")
public record Text(@io.micronaut.data.annotation.Id Id id, Id invitationId, String step, TextState state,
        Instant dueAt, int attempt,
        @Nullable Id claim, @Nullable Instant leaseUntil, @Nullable String providerId,
        @Nullable String providerSaid,
        @Nullable Integer parts, int asked, @Nullable Instant askAt, Instant stateAt) {
    public AttemptKey key() {
        return new AttemptKey(id, attempt);
    }
}
