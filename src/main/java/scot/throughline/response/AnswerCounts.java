package scot.throughline.response;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Counts of opened batches, in clear: kept for the release account alone, and only until their year's tables are out. */
@Repository("release")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "release")
@Requires(property = "datasources.release.url")
interface AnswerCounts extends GenericRepository<AnswerCountRow, String> {
    @Query("""
        INSERT INTO report.answer_count (council, family, kind, period, label, question, answer, n)
        VALUES (:council, :family, :kind, :period, :label, :question, :answer, :n)
        """)
    void add(String council, String family, String kind, String period, String label, String question, String answer, int n);

    @Query("""
        SELECT council, family, kind, period, label, question, answer, n
          FROM report.answer_count
         WHERE council = :council AND family = :family AND kind = 'ALL' AND period IN (:periods)
        """)
    List<AnswerCountRow> ofEveryone(String council, String family, List<String> periods);

    @Query("""
        DELETE FROM report.answer_count
         WHERE council = :council AND period IN (:periods)
        """)
    int forget(String council, List<String> periods);
}
