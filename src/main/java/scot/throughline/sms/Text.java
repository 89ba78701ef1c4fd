package scot.throughline.sms;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/**
 * A text in the outbox: for which step of which invitation, and how far it has come. It has no words: they are made when it is sent.
 *
 * @param attempt how often it was, or may have been, handed to the provider
 */
@MappedEntity(value = "text", schema = "contact")
public record Text(@io.micronaut.data.annotation.Id Id id, Id invitationId, String step, TextState state,
        Instant dueAt, int attempt,
        @Nullable Id claim, @Nullable Instant leaseUntil, @Nullable String providerId,
        @Nullable String providerSaid,
        @Nullable Integer parts, Instant stateAt) {}
