package scot.throughline.answering;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CapsuleRows extends GenericRepository<CapsuleRow, byte[]> {
    @Query("SELECT cid, nonce, ciphertext FROM intake.capsule WHERE cid = :cid")
    Optional<CapsuleRow> find(byte[] cid);

    @Query("INSERT INTO intake.capsule (cid, nonce, ciphertext) VALUES (:cid, :nonce, :ciphertext)")
    void add(byte[] cid, byte[] nonce, byte[] ciphertext);

    @Query("DELETE FROM intake.capsule WHERE cid = :cid")
    void delete(byte[] cid);
}
