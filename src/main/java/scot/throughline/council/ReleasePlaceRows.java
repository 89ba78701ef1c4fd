package scot.throughline.council;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The same table as a release may read it. */
@Repository("release")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "release")
@Requires(property = "datasources.release.url")
interface ReleasePlaceRows extends GenericRepository<Place, String>, PlaceReader {
    @Override
    @Query(PlaceRows.OF_A_COUNCIL)
    List<Place> of(String council);
}
