package scot.throughline.sms;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/**
 * Texts waiting to go. Queue one in the transaction that wants it; {@link SendDueTexts} does the rest. What moves many texts from one state to
 * another locks no gaps between them: several senders do it at once, and would turn each other away again and again.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Outbox extends GenericRepository<Text, Id> {
    /** Queues the text of one step, once however often it is asked; false if it was there already. Sending hours are the sender's concern. */
    default boolean queue(Id invitationId, String step, Instant dueAt, Instant now) {
        return insert(Id.random(), invitationId, step, dueAt, now) == 1;
    }

    @Query("""
            SELECT t.id, t.invitation_id, t.step, t.state, t.due_at, t.attempt, t.claim, t.lease_until, t.provider_id, t.provider_said, t.parts,
                   t.asked, t.ask_at, t.state_at
              FROM contact.text t
             WHERE t.invitation_id = :invitationId AND t.step = :step
            """)
    Optional<Text> find(Id invitationId, String step);

    @Query("""
            SELECT t.id, t.invitation_id, t.step, t.state, t.due_at, t.attempt, t.claim, t.lease_until, t.provider_id, t.provider_said, t.parts,
                   t.asked, t.ask_at, t.state_at
              FROM contact.text t
             WHERE t.id = :id
            """)
    Optional<Text> find(Id id);

    @Query("""
            INSERT INTO contact.text (id, council, invitation_id, step, state, due_at, attempt, state_at)
            SELECT :id, i.council, i.id, :step, 'SCHEDULED', :dueAt, 0, :stateAt
              FROM contact.invitation i
             WHERE i.id = :invitationId
               AND NOT EXISTS (SELECT 1 FROM contact.text t WHERE t.invitation_id = i.id AND t.step = :step)
            """)
    int insert(Id id, Id invitationId, String step, Instant dueAt, Instant stateAt);

    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Query("""
            UPDATE contact.text
               SET state = 'DUE', state_at = :now
             WHERE state = 'SCHEDULED' AND due_at <= :now
             ORDER BY due_at, id
             LIMIT :most
            """)
    int fallDue(Instant now, int most);

    /** A sender that died before it began: nothing had left. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Query("""
            UPDATE contact.text
               SET state = 'DUE', claim = NULL, lease_until = NULL, state_at = :now
             WHERE state = 'CLAIMED' AND lease_until <= :now
            """)
    int takeBack(Instant now);

    /** A sender that died in the act: the text may have left, so it is never sent again on a guess. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Query("""
            UPDATE contact.text
               SET state = 'UNKNOWN', provider_said = 'no answer recorded', asked = 0, ask_at = :askAt, state_at = :now
             WHERE state = 'SENDING' AND lease_until <= :now
            """)
    int giveUp(Instant askAt, Instant now);

    /** Claims due texts. One statement and its own commit, so two senders never hold the same text. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Query("""
            UPDATE contact.text
               SET state = 'CLAIMED', claim = :claim, lease_until = :leaseUntil, state_at = :now
             WHERE state = 'DUE' AND due_at <= :now
             ORDER BY due_at, id
             LIMIT :most
            """)
    int claimDue(Id claim, Instant now, Instant leaseUntil, int most);

    @Query("""
            SELECT t.id, t.invitation_id, t.step, t.state, t.due_at, t.attempt, t.claim, t.lease_until, t.provider_id, t.provider_said, t.parts,
                   t.asked, t.ask_at, t.state_at
              FROM contact.text t
             WHERE t.claim = :claim AND t.state = 'CLAIMED'
             ORDER BY t.due_at, t.id
            """)
    List<Text> claimedBy(Id claim);

    /** Gives back what a sender claimed and did not come to. */
    @Query("""
            UPDATE contact.text
               SET state = 'DUE', claim = NULL, lease_until = NULL, state_at = :now
             WHERE claim = :claim AND state = 'CLAIMED'
            """)
    int release(Id claim, Instant now);

    /** The last moment to stop: from here on the text may have left. None if the lease ran out meanwhile. */
    @Query("""
            UPDATE contact.text
               SET state = 'SENDING', attempt = attempt + 1, parts = :parts, handed_on = :handedOn, lease_until = :leaseUntil, state_at = :now
             WHERE id = :id AND claim = :claim AND state = 'CLAIMED' AND lease_until > :now
            """)
    int begin(Id id, Id claim, int parts, LocalDate handedOn, Instant now, Instant leaseUntil);

    @Query("""
            UPDATE contact.text
               SET state = 'SUPPRESSED', claim = NULL, lease_until = NULL, state_at = :now
             WHERE id = :id AND claim = :claim AND state = 'CLAIMED'
            """)
    int putAside(Id id, Id claim, Instant now);

    /** Also from UNKNOWN: the answer of a sender that was frozen past its lease is still the best evidence. */
    @Query("""
            UPDATE contact.text
               SET state = 'ACCEPTED', provider_id = :providerId, parts = :parts, lease_until = NULL, asked = 0, ask_at = :askAt, state_at = :now
             WHERE id = :id AND claim = :claim AND state IN ('SENDING', 'UNKNOWN')
            """)
    int accepted(Id id, Id claim, String providerId, int parts, Instant askAt, Instant now);

    /** A gateway that rings nobody sends no receipts: handed over is as far as its texts go. */
    @Query("""
            UPDATE contact.text
               SET state = 'DELIVERED', ask_at = NULL, state_at = :now
             WHERE id = :id AND state = 'ACCEPTED'
            """)
    int arrived(Id id, Instant now);

    /** The provider never took it, so the attempt is not counted. */
    @Query("""
            UPDATE contact.text
               SET state = 'DUE', due_at = :dueAt, attempt = attempt - 1, claim = NULL, lease_until = NULL, provider_said = :providerSaid, state_at = :now
             WHERE id = :id AND claim = :claim AND state = 'SENDING'
            """)
    int notTaken(Id id, Id claim, Instant dueAt, String providerSaid, Instant now);

    /** The provider's answer ended it, or left it open; then {@code askAt} is when to ask what became of it. */
    default int ended(Id id, Id claim, TextState state, String providerSaid, @Nullable Instant askAt, Instant now) {
        if (!TextState.SENDING.mayBecome(state)) throw new IllegalArgumentException("A text that is being sent does not become " + state);
        return end(id, claim, state, providerSaid, askAt, now);
    }

    @Query("""
            UPDATE contact.text
               SET state = :state, lease_until = NULL, provider_said = :providerSaid, asked = 0, ask_at = :askAt, state_at = :now
             WHERE id = :id AND claim = :claim AND state = 'SENDING'
            """)
    int end(Id id, Id claim, TextState state, String providerSaid, @Nullable Instant askAt, Instant now);

    /** The number was wrong and has been mended: it goes to the new one. The attempt is passed over, so that what is still said of the old changes nothing. */
    @Query("""
            UPDATE contact.text
               SET state = 'DUE', due_at = :now, attempt = attempt + 1, provider_id = NULL, provider_said = NULL, asked = 0, ask_at = NULL,
                   state_at = :now
             WHERE invitation_id = :invitationId AND step = 'first' AND state = 'FAILED_NUMBER'
            """)
    int numberMended(Id invitationId, Instant now);

    /** Nothing more goes to whoever was asked; what is on its way stays so. */
    @Query("""
            UPDATE contact.text
               SET state = 'CANCELLED', claim = NULL, lease_until = NULL, state_at = :now
             WHERE invitation_id = :invitationId AND state IN ('SCHEDULED', 'DUE', 'CLAIMED')
            """)
    int cancel(Id invitationId, Instant now);

    /** First texts whose fate nobody but a person can settle, oldest first. A reminder that is held stays so: that it was sent says who had not answered. */
    @Query("""
            SELECT t.id, t.invitation_id, t.step, t.state, t.due_at, t.attempt, t.claim, t.lease_until, t.provider_id, t.provider_said, t.parts,
                   t.asked, t.ask_at, t.state_at
              FROM contact.text t
             WHERE t.council = :council AND t.state = 'HELD' AND t.step = 'first'
             ORDER BY t.state_at, t.id
             LIMIT 100
            """)
    List<Text> held(String council);

    /** Somebody found that it was received. */
    @Query("""
            UPDATE contact.text
               SET state = 'DELIVERED', state_at = :now
             WHERE id = :id AND council = :council AND state = 'HELD' AND step = 'first'
            """)
    int heldWasReceived(Id id, String council, Instant now);

    /** Somebody found that it was not. */
    @Query("""
            UPDATE contact.text
               SET state = 'DUE', due_at = :now, state_at = :now
             WHERE id = :id AND council = :council AND state = 'HELD' AND step = 'first'
            """)
    int heldGoesAgain(Id id, String council, Instant now);
}
