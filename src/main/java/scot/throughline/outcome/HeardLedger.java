package scot.throughline.outcome;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Where a release writes who took part. It can only add: a year is published once. */
@Repository("release")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "release")
@Requires(property = "datasources.release.url")
public abstract class HeardLedger implements GenericRepository<HeardRow, String> {
    public void publish(String council, List<Heard> all) {
        all.forEach(heard -> add(HeardRow.of(council, heard)));
    }

    @Query("""
            INSERT INTO report.response_by
                   (council, family, period, axis, label, ended, asked, shown, figure, published_on)
            VALUES (:council, :family, :period, :axis, :label, :ended, :asked, :shown, :figure, :publishedOn)
            """)
    abstract void add(HeardRow row);
}
