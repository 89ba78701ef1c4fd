package scot.throughline.api;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import scot.throughline.database.Id;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RefusalRows extends GenericRepository<RefusalRows.Refusal, Id> {
    /** One field of one row that was refused. */
    @MappedEntity
    @SuppressWarnings("ArrayRecordComponent") // as the columns are, never compared here
    record Refusal(@io.micronaut.data.annotation.Id Id id, String council, Id machineId, String kind, byte[] caseReference, byte[] caseHash,
            String field, String code, LocalDate refusedOn) {}

    @Query("""
            INSERT INTO contact.refusal (id, council, machine_id, kind, case_reference, case_hash, field, code, refused_on)
            VALUES (:id, :council, :machineId, :kind, :caseReference, :caseHash, :field, :code, :refusedOn)
            ON DUPLICATE KEY UPDATE code = :code, refused_on = :refusedOn
            """)
    void put(Refusal refusal);

    /** What the row is told again clears what was refused of it before. */
    @Query("DELETE FROM contact.refusal WHERE machine_id = :machineId AND kind = :kind AND case_hash = :caseHash")
    void clear(Id machineId, String kind, byte[] caseHash);

    @Query("""
            SELECT id, council, machine_id, kind, case_reference, case_hash, field, code, refused_on
              FROM contact.refusal
             WHERE machine_id = :machineId
             ORDER BY refused_on DESC, id
             LIMIT 1000
            """)
    List<Refusal> of(Id machineId);

    @Query("DELETE FROM contact.refusal WHERE refused_on <= :refusedOn LIMIT 1000")
    int forget(LocalDate refusedOn);
}
