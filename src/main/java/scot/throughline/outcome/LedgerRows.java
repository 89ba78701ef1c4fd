package scot.throughline.outcome;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Comparator;
import java.util.List;
import scot.throughline.survey.Family;

/** The ledger as leaders may read it. Periods are put in order here, because their keys do not sort by time. */
@Repository("leaders")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "leaders")
@Requires(property = "datasources.leaders.url")
abstract class LedgerRows implements GenericRepository<LedgerRow, String>, LedgerReader {
    @Override
    public List<LedgerEntry> figures(String council) {
        return rows(council).stream().map(LedgerRow::entry).sorted(Comparator.comparing(LedgerEntry::period)).toList();
    }

    @Override
    public List<Definition> definitions(String council) {
        return definitionRows(council).stream().map(DefinitionRow::definition).toList();
    }

    @Override
    public List<LedgerEntry> figures(String council, String measure) {
        return rows(council, measure).stream().map(LedgerRow::entry).sorted(Comparator.comparing(LedgerEntry::period)).toList();
    }

    @Override
    public List<Coverage> coverage(String council, Family family) {
        return coverageRows(council, family.key()).stream().map(CoverageRow::coverage).sorted(Comparator.comparing(Coverage::period))
                .toList();
    }

    @Query("""
            SELECT council, measure, side, kind, label, period, first_quarter, shown, figure, base, published_on
              FROM report.release_stat
             WHERE council = :council AND kind = 'ALL'
            """)
    abstract List<LedgerRow> rows(String council);

    @Query("""
            SELECT council, measure, side, kind, label, period, first_quarter, shown, figure, base, published_on
              FROM report.release_stat
             WHERE council = :council AND measure = :measure AND kind = 'ALL'
            """)
    abstract List<LedgerRow> rows(String council, String measure);

    @Query("SELECT council, measure, side, since, words, rule FROM report.measure_definition WHERE council = :council")
    abstract List<DefinitionRow> definitionRows(String council);

    @Query("""
            SELECT council, family, period, ended, offered, delivered, response, published_on
              FROM report.coverage
             WHERE council = :council AND family = :family
            """)
    abstract List<CoverageRow> coverageRows(String council, String family);
}
