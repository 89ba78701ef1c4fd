package scot.throughline.response;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The whole pool, some of it at a time: all of it at once could be more than fits. */
@Repository("release")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "release")
@Requires(property = "datasources.release.url")
interface WaitingRows extends GenericRepository<PoolRow, byte[]> {
    @Query("""
        SELECT pid, council, family, kind, period, enc, ciphertext, tag
          FROM intake.pool
         WHERE pid > :pid
         ORDER BY pid
         LIMIT 1000
        """)
    List<PoolRow> after(byte[] pid);
}
