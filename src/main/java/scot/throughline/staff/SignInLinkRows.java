package scot.throughline.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import scot.throughline.database.Id;
import scot.throughline.staff.SignInLinkRow.Purpose;

/** The table of sign-in links not used yet. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SignInLinkRows extends GenericRepository<SignInLinkRow, byte[]> {
    @Query("""
            INSERT INTO contact.sign_in_link (lookup, staff_id, expires_at, purpose)
            VALUES (:lookup, :staffId, :expiresAt, :purpose)
            """)
    int insert(byte[] lookup, Id staffId, Instant expiresAt, Purpose purpose);

    @Query("""
            SELECT lookup, staff_id, expires_at, purpose
              FROM contact.sign_in_link
             WHERE lookup = :lookup AND purpose = :purpose
            """)
    Optional<SignInLinkRow> find(byte[] lookup, Purpose purpose);

    /** Uses a link up. One of two who try at once is told 1, the other 0. */
    @Query("""
            DELETE FROM contact.sign_in_link
             WHERE lookup = :lookup AND purpose = :purpose AND expires_at > :now
            """)
    int consume(byte[] lookup, Purpose purpose, Instant now);

    @Query("""
            DELETE FROM contact.sign_in_link
             WHERE staff_id = :staffId
            """)
    int removeOf(Id staffId);

    @Query("""
            DELETE FROM contact.sign_in_link
             WHERE expires_at <= :now
             LIMIT 1000
            """)
    int removeExpired(Instant now);
}
