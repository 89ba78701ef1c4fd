package scot.throughline.invitation;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import scot.throughline.database.Id;

/** Which text carried which link. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LinkRows extends GenericRepository<LinkRows.Link, byte[]> {
    @MappedEntity
    record Link(byte[] lookup, String council, Id invitationId, Instant expiresAt, Id textId) {}

    @Query("""
            INSERT INTO contact.link (lookup, council, invitation_id, expires_at, text_id)
            VALUES (:lookup, :council, :invitationId, :expiresAt, :textId)
            """)
    void insert(Link link);

    @Query("""
            SELECT COUNT(*)
              FROM contact.link
             WHERE lookup = :lookup AND text_id = :textId
            """)
    long carriedBy(Id textId, byte[] lookup);

    @Query("""
            SELECT COUNT(*)
              FROM contact.link l
              JOIN contact.text t ON t.id = l.text_id
             WHERE l.lookup = :lookup AND t.step <> 'first'
            """)
    long inReminders(byte[] lookup);

    @Query("DELETE FROM contact.link WHERE invitation_id = :invitationId")
    void forget(Id invitationId);

    /** Whether the first text may have reached a phone. */
    @Query("""
            SELECT COUNT(*)
              FROM contact.text
             WHERE invitation_id = :invitationId AND step = 'first'
               AND state IN ('ACCEPTED', 'SENT', 'DELIVERED', 'UNDELIVERED', 'NO_RECEIPT')
            """)
    long firstTextsArrived(Id invitationId);
}
