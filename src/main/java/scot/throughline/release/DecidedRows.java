package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The last quarter that was decided, as the running service may know it. */
@Repository("leaders")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "leaders")
@Requires(property = "datasources.leaders.url")
interface DecidedRows extends GenericRepository<BatchRow, String> {
    /** Keys of quarters sort by time within a century. */
    @Query("SELECT MAX(period) FROM report.batch WHERE council = :council AND kind = 'ALL'")
    Optional<String> last(String council);
}
