package scot.throughline.api;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;
import scot.throughline.database.Id;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ToldRows extends GenericRepository<ToldRows.Told, Id> {
    /** What was answered to a machine under a key. */
    @MappedEntity
    @SuppressWarnings("ArrayRecordComponent") // as the column is, compared by its bytes
    record Told(@io.micronaut.data.annotation.Id Id machineId, byte[] requestHash, String answer) {}

    @Query("SELECT machine_id, request_hash, answer FROM contact.told WHERE machine_id = :machineId AND key_hash = :keyHash")
    Optional<Told> find(Id machineId, byte[] keyHash);

    @Query("""
            INSERT INTO contact.told (machine_id, key_hash, request_hash, answer, told_on)
            VALUES (:machineId, :keyHash, :requestHash, :answer, :toldOn)
            """)
    void insert(Id machineId, byte[] keyHash, byte[] requestHash, String answer, LocalDate toldOn);

    @Query("DELETE FROM contact.told WHERE told_on <= :toldOn LIMIT 1000")
    int forget(LocalDate toldOn);
}
