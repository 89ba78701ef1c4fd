package scot.throughline.audit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import scot.throughline.database.Id;

/** Takes lines out of the record, which no other account can. */
@Repository("release")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "release")
@Requires(property = "datasources.release.url")
interface OldLines extends GenericRepository<Line, Id> {
    @Query("DELETE FROM contact.audit WHERE council = :council AND happened_at < :happenedAt LIMIT 1000")
    int forget(String council, Instant happenedAt);
}
