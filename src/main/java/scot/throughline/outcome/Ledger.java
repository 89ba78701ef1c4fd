package scot.throughline.outcome;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Where a release writes what it publishes. It can only add: a second figure for the same period is refused by the table's key. */
@Repository("release")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "release")
@Requires(property = "datasources.release.url")
public abstract class Ledger implements GenericRepository<LedgerRow, String> {
    public void publish(String council, List<LedgerEntry> entries) {
        entries.forEach(entry -> add(LedgerRow.of(council, entry)));
    }

    public void publish(String council, Coverage coverage) {
        add(CoverageRow.of(council, coverage));
    }

    @Query("""
            INSERT INTO report.release_stat
                   (council, measure, side, kind, label, period, first_quarter, shown, figure, base, published_on)
            VALUES (:council, :measure, :side, :kind, :label, :period, :firstQuarter, :shown, :figure, :base, :publishedOn)
            """)
    abstract void add(LedgerRow entry);

    @Query("""
            INSERT INTO report.coverage
                   (council, family, period, ended, offered, delivered, response, published_on)
            VALUES (:council, :family, :period, :ended, :offered, :delivered, :response, :publishedOn)
            """)
    abstract void add(CoverageRow coverage);
}
