package scot.throughline.response;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The pool as the release account sees it: the only one that may read or empty it. */
@Repository("release")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "release")
@Requires(property = "datasources.release.url")
interface PoolDoor extends GenericRepository<PoolRow, byte[]> {
    @Query("""
        SELECT pid, council, family, kind, period, enc, ciphertext, tag
          FROM intake.pool
         WHERE council = :council AND family = :family AND kind = :kind AND period IN (:periods)
        """)
    List<PoolRow> waiting(String council, String family, String kind, List<String> periods);

    @Query("""
        SELECT DISTINCT period
          FROM intake.pool
         WHERE council = :council AND family = :family AND kind = :kind
        """)
    List<String> periodsWaiting(String council, String family, String kind);

    @Query("""
        INSERT INTO intake.pool (pid, council, family, kind, period, enc, ciphertext, tag)
        VALUES (:pid, :council, :family, :kind, :period, :enc, :ciphertext, :tag)
        """)
    void add(List<PoolRow> rows);

    @Query("""
        DELETE FROM intake.pool
         WHERE council = :council AND family = :family AND kind = :kind AND period = :period
        """)
    int empty(String council, String family, String kind, String period);
}
