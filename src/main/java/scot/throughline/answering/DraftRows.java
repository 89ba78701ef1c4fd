package scot.throughline.answering;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DraftRows extends GenericRepository<DraftRow, byte[]> {
    @Query("SELECT did, nonce, ciphertext FROM intake.draft WHERE did = :did AND expires_on > :today")
    Optional<DraftRow> find(byte[] did, LocalDate today);

    @Query("""
        REPLACE INTO intake.draft (did, nonce, ciphertext, expires_on)
        VALUES (:did, :nonce, :ciphertext, :expiresOn)
        """)
    void put(byte[] did, byte[] nonce, byte[] ciphertext, LocalDate expiresOn);

    @Query("DELETE FROM intake.draft WHERE did = :did")
    void delete(byte[] did);

    @Query("DELETE FROM intake.draft WHERE expires_on <= :today LIMIT 1000")
    int deleteExpired(LocalDate today);
}
