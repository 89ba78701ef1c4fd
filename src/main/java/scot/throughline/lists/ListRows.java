package scot.throughline.lists;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import scot.throughline.database.Id;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ListRows extends GenericRepository<ListRow, Id> {
    @Query("""
            INSERT INTO contact.list (id, council, staff_id, of_what, heads, uploaded_at, wanted, beat_at)
            VALUES (:id, :council, :staffId, :ofWhat, :heads, :uploadedAt, :wanted, :beatAt)
            """)
    void insert(ListRow list);

    /** Nobody finds somebody else's. */
    @Query("""
            SELECT id, council, staff_id, of_what, heads, uploaded_at, wanted, beat_at
              FROM contact.list
             WHERE id = :id AND council = :council AND staff_id = :staffId AND uploaded_at > :uploadedAt
            """)
    Optional<ListRow> find(Id id, String council, Id staffId, Instant uploadedAt);

    /** One row for whoever takes the work on; none while somebody shows signs of life. */
    @Query("""
            UPDATE contact.list
               SET beat_at = :beatAt
             WHERE id = :id AND beat_at < :silentSince
            """)
    int takeOn(Id id, Instant beatAt, Instant silentSince);

    @Query("UPDATE contact.list SET beat_at = :beatAt WHERE id = :id")
    void beat(Id id, Instant beatAt);

    /** Once, and only when all of it has been checked. */
    @Query("""
            UPDATE contact.list
               SET wanted = 'TAKEN', beat_at = :beatAt
             WHERE id = :id AND wanted = 'CHECKED'
               AND NOT EXISTS (SELECT 1 FROM contact.list_part WHERE list_id = :id AND state = 'READ')
            """)
    int wantTaken(Id id, Instant beatAt);

    @Query("DELETE FROM contact.list WHERE id = :id AND council = :council AND staff_id = :staffId")
    int delete(Id id, String council, Id staffId);

    @Query("""
            DELETE FROM contact.list
             WHERE uploaded_at <= :uploadedAt OR staff_id IN (SELECT id FROM contact.staff WHERE left_on IS NOT NULL)
             LIMIT 1000
            """)
    int forget(Instant uploadedAt);
}
