package scot.throughline.people;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import scot.throughline.database.Id;

/** Asking to stop twice is the same as once, hence IGNORE. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OptOutRows extends GenericRepository<OptOutRows.OptOut, byte[]> {
    @MappedEntity
    record OptOut(String council, byte[] mobileHash, LocalDate optedOutOn, Id journeyId) {}

    @Query("""
            SELECT COUNT(*)
              FROM contact.opt_out
             WHERE council = :council AND mobile_hash = :mobileHash
            """)
    long count(String council, byte[] mobileHash);

    @Query("""
            INSERT IGNORE INTO contact.opt_out (council, mobile_hash, opted_out_on)
            VALUES (:council, :mobileHash, :optedOutOn)
            """)
    void insert(String council, byte[] mobileHash, LocalDate optedOutOn);

    @Query("""
            INSERT IGNORE INTO contact.opt_out (council, mobile_hash, opted_out_on)
            SELECT p.council, p.mobile_hash, :optedOutOn
              FROM contact.journey j
              JOIN contact.person p ON p.id = j.person_id
             WHERE j.id = :journeyId AND p.mobile_hash IS NOT NULL
            """)
    void insertPersonOf(Id journeyId, LocalDate optedOutOn);

    @Query("""
            DELETE FROM contact.opt_out
             WHERE council = :council AND mobile_hash = :mobileHash
            """)
    void delete(String council, byte[] mobileHash);
}
