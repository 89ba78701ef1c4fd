package scot.throughline.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Where answers wait as ciphertext. The web account may add to it and do nothing else. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Pool extends GenericRepository<PoolRow, byte[]> {
    @Query("""
        INSERT INTO intake.pool (pid, council, family, kind, period, enc, ciphertext, tag)
        VALUES (:pid, :council, :family, :kind, :period, :enc, :ciphertext, :tag)
        """)
    void add(List<PoolRow> rows);
}
