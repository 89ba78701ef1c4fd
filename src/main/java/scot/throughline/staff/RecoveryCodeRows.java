package scot.throughline.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import scot.throughline.database.Id;

/** The table of recovery codes not used yet. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RecoveryCodeRows extends GenericRepository<RecoveryCodeRow, byte[]> {
    @Query("""
            INSERT INTO contact.recovery_code (staff_id, code_hash)
            VALUES (:staffId, :codeHash)
            """)
    void insertAll(List<RecoveryCodeRow> codes);

    /** Uses a code up. One of two who try at once is told 1, the other 0. */
    @Query("""
            DELETE FROM contact.recovery_code
             WHERE staff_id = :staffId AND code_hash = :codeHash
            """)
    int consume(Id staffId, byte[] codeHash);

    @Query("""
            SELECT COUNT(*)
              FROM contact.recovery_code
             WHERE staff_id = :staffId
            """)
    int left(Id staffId);

    @Query("""
            DELETE FROM contact.recovery_code
             WHERE staff_id = :staffId
            """)
    int removeOf(Id staffId);
}
