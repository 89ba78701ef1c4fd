package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.seal.Kind;

/** The record of every decision. Its key makes a second release of a quarter impossible. */
@Repository("release")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "release")
@Requires(property = "datasources.release.url")
interface BatchRows extends GenericRepository<BatchRow, String> {
    @Query("SELECT family, kind, period, outcome, published_in FROM report.batch WHERE council = :council")
    List<BatchRow> all(String council);

    /** The decisions about everyone's answers. */
    default List<BatchRow> quarters(String council) {
        return BatchRow.quarters(all(council));
    }

    @Query("""
        INSERT INTO report.batch (council, family, kind, period, outcome, published_in, decided_on)
        VALUES (:council, :family, :kind, :period, :outcome, :publishedIn, :decidedOn)
        """)
    void add(String council, String family, String kind, String period, String outcome, @Nullable String publishedIn, LocalDate decidedOn);

    @Query("""
        UPDATE report.batch
           SET published_in = :publishedIn
         WHERE council = :council AND family = :family AND kind = 'ALL' AND period = :period AND published_in IS NULL
        """)
    int settle(String council, String family, String period, String publishedIn);
}
