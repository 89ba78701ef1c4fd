package scot.throughline.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** The table of who waits. Each statement is a transaction of its own, so that instances see each other's tries at once. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DelayRows extends GenericRepository<DelayRow, byte[]> {
    @Query("""
            INSERT IGNORE INTO contact.sign_in_delay (subject_hash, failures, waits_until, tried_at)
            VALUES (:subjectHash, 0, :now, :now)
            """)
    int add(byte[] subjectHash, Instant now);

    /** Counts a try, and says how long the next one waits: a quarter of an hour at most. None is counted while one waits. */
    @Query("""
            UPDATE contact.sign_in_delay
               SET waits_until = CASE WHEN failures < :free THEN :now
                                      ELSE TIMESTAMPADD(SECOND, LEAST(1 << LEAST(failures - :free, 10), 900), :now) END,
                   failures = failures + 1,
                   tried_at = :now
             WHERE subject_hash = :subjectHash AND waits_until <= :now
            """)
    int count(byte[] subjectHash, int free, Instant now);

    @Query("""
            UPDATE contact.sign_in_delay
               SET failures = failures - 1, waits_until = :now
             WHERE subject_hash = :subjectHash AND failures > 0
            """)
    int uncount(byte[] subjectHash, Instant now);

    @Query("""
            DELETE FROM contact.sign_in_delay
             WHERE subject_hash = :subjectHash
            """)
    int remove(byte[] subjectHash);

    @Query("""
            DELETE FROM contact.sign_in_delay
             WHERE tried_at <= :before
             LIMIT 1000
            """)
    int removeOld(Instant before);
}
