package scot.throughline.release;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;
import scot.throughline.database.Id;

/** The first day on which an invitation ran out, as the running service may know it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AskedRows extends GenericRepository<ClosedRow, Id> {
    @Query("SELECT MIN(expires_on) FROM contact.invitation WHERE council = :council")
    Optional<LocalDate> earliestExpiry(String council);
}
