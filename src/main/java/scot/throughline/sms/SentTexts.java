package scot.throughline.sms;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/** The outbox's other end: texts that have left, or may have, and what is known of them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SentTexts extends GenericRepository<Text, Id> {
    /** A receipt for its latest attempt says more than we knew. One for an earlier attempt changes nothing. */
    default int raise(Id id, int attempt, TextState state, String providerId, String providerSaid, Instant askAt, Instant now) {
        return raise(id, attempt, state, state.raisedFrom(), providerId, providerSaid, askAt, now);
    }

    @Query("""
            UPDATE contact.text
               SET state = :state, claim = NULL, lease_until = NULL, provider_id = :providerId, provider_said = :providerSaid, asked = 0,
                   ask_at = :askAt, state_at = :now
             WHERE id = :id AND attempt = :attempt AND state IN (:raisedFrom)
            """)
    int raise(Id id, int attempt, TextState state, Set<TextState> raisedFrom, String providerId, String providerSaid, Instant askAt,
            Instant now);

    /** A word of the provider's that we do not understand is kept until a better one comes. */
    @Query("""
            UPDATE contact.text
               SET provider_said = :providerSaid
             WHERE id = :id AND attempt = :attempt AND state IN ('SENDING', 'UNKNOWN', 'HELD', 'ACCEPTED', 'SENT', 'NO_RECEIPT')
            """)
    int heard(Id id, int attempt, String providerSaid);

    @Query("""
            SELECT t.id, t.invitation_id, t.step, t.state, t.due_at, t.attempt, t.claim, t.lease_until, t.provider_id, t.provider_said, t.parts,
                   t.asked, t.ask_at, t.state_at
              FROM contact.text t
             WHERE t.ask_at <= :now
             ORDER BY t.ask_at
             LIMIT :most
            """)
    List<Text> toAskAbout(Instant now, int most);

    /** One row for whoever comes first; if they die of it, the next comes then. */
    @Query("""
            UPDATE contact.text
               SET ask_at = :again
             WHERE id = :id AND ask_at = :askAt
            """)
    int askingAbout(Id id, @Nullable Instant askAt, Instant again);

    @Query("""
            UPDATE contact.text
               SET asked = asked + 1, ask_at = :askAt
             WHERE id = :id AND state = :state
            """)
    int asked(Id id, TextState state, Instant askAt);

    @Query("""
            UPDATE contact.text
               SET ask_at = NULL
             WHERE id = :id AND state = :state
            """)
    int askNoMore(Id id, TextState state);

    /** The provider has none: it goes once more. */
    @Query("""
            UPDATE contact.text
               SET state = 'DUE', due_at = :now, claim = NULL, lease_until = NULL, asked = 0, ask_at = NULL, state_at = :now
             WHERE id = :id AND attempt = :attempt AND state = 'UNKNOWN'
            """)
    int neverLeft(Id id, int attempt, Instant now);

    @Query("""
            UPDATE contact.text
               SET state = 'HELD', claim = NULL, lease_until = NULL, asked = 0, ask_at = NULL, state_at = :now
             WHERE id = :id AND attempt = :attempt AND state = 'UNKNOWN'
            """)
    int hold(Id id, int attempt, Instant now);

    /** Our own verdict. Due at once to be forgotten over there. */
    @Query("""
            UPDATE contact.text
               SET state = 'NO_RECEIPT', asked = 0, ask_at = :now, state_at = :now
             WHERE id = :id AND state IN ('ACCEPTED', 'SENT') AND state = :state
            """)
    int noReceipt(Id id, TextState state, Instant now);
}
