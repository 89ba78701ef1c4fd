package scot.throughline.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import scot.throughline.database.Id;

/** The table of signed-in browsers. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRows extends GenericRepository<SessionRow, byte[]> {
    @Query("""
            INSERT INTO contact.session (lookup, staff_id, started_at, last_seen_at)
            VALUES (:lookup, :staffId, :startedAt, :startedAt)
            """)
    int insert(byte[] lookup, Id staffId, Instant startedAt);

    @Query("""
            UPDATE contact.session
               SET last_seen_at = :now
             WHERE lookup = :lookup AND last_seen_at < :unlessSeenSince
            """)
    int touch(byte[] lookup, Instant now, Instant unlessSeenSince);

    @Query("""
            DELETE FROM contact.session
             WHERE lookup = :lookup
            """)
    int remove(byte[] lookup);

    @Query("""
            DELETE FROM contact.session
             WHERE staff_id = :staffId
            """)
    int removeOf(Id staffId);

    @Query("""
            DELETE FROM contact.session
             WHERE started_at <= :startedBy OR last_seen_at <= :seenBy
             LIMIT 1000
            """)
    int removeOver(Instant startedBy, Instant seenBy);
}
