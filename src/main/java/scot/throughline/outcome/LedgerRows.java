package scot.throughline.outcome;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Comparator;
import java.util.List;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Catalogue.Of;
import scot.throughline.survey.Family;

/** The ledger as leaders may read it. Periods are put in order here, because their keys do not sort by time. */
@Repository("leaders")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "leaders")
@Requires(property = "datasources.leaders.url")
abstract class LedgerRows implements GenericRepository<LedgerRow, String>, LedgerReader {
    private static final Comparator<LedgerEntry> IN_ORDER = Comparator.comparing(LedgerEntry::period).thenComparing(LedgerEntry::measure)
            .thenComparing(LedgerEntry::side).thenComparing(LedgerEntry::kind).thenComparing(LedgerEntry::label);

    @Override
    public List<LedgerEntry> figures(String council) {
        return rows(council).stream().map(LedgerRow::entry).sorted(Comparator.comparing(LedgerEntry::period)).toList();
    }

    @Override
    public List<LedgerEntry> everything(String council) {
        return allRows(council).stream().map(LedgerRow::entry).sorted(IN_ORDER).toList();
    }

    @Override
    public List<Definition> definitions(String council) {
        return definitionRows(council).stream().map(DefinitionRow::definition).toList();
    }

    @Override
    public List<LedgerEntry> figures(String council, String measure) {
        return breakdown(council, measure, Of.EVERYONE);
    }

    @Override
    public List<LedgerEntry> breakdown(String council, String measure, Of of) {
        var kind = switch (of) {
            case EVERYONE -> Kind.ALL;
            case TEAM -> Kind.TEAM;
            case AREA -> Kind.AREA;
            case JOURNEY_TYPE -> Kind.JOURNEY_TYPE;
        };
        return rows(council, measure, kind).stream().map(LedgerRow::entry).sorted(Comparator.comparing(LedgerEntry::period)).toList();
    }

    @Override
    public List<Coverage> coverage(String council, Family family) {
        return coverageRows(council, family.key()).stream().map(CoverageRow::coverage).sorted(Comparator.comparing(Coverage::period))
                .toList();
    }

    @Query("""
            SELECT council, measure, side, kind, label, period, first_quarter, shown, figure, base, published_on
              FROM report.release_stat
             WHERE council = :council
            """)
    abstract List<LedgerRow> allRows(String council);

    @Query("""
            SELECT council, measure, side, kind, label, period, first_quarter, shown, figure, base, published_on
              FROM report.release_stat
             WHERE council = :council AND kind = 'ALL'
            """)
    abstract List<LedgerRow> rows(String council);

    @Query("""
            SELECT council, measure, side, kind, label, period, first_quarter, shown, figure, base, published_on
              FROM report.release_stat
             WHERE council = :council AND measure = :measure AND kind = :kind
            """)
    abstract List<LedgerRow> rows(String council, String measure, Kind kind);

    @Query("SELECT council, measure, side, since, words, rule FROM report.measure_definition WHERE council = :council")
    abstract List<DefinitionRow> definitionRows(String council);

    @Query("""
            SELECT council, family, period, ended, offered, delivered, response, published_on
              FROM report.coverage
             WHERE council = :council AND family = :family
            """)
    abstract List<CoverageRow> coverageRows(String council, String family);
}
