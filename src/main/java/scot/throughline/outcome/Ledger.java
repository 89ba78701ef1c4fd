package scot.throughline.outcome;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import scot.throughline.survey.Measure;

/** Where a release writes what it publishes. It can only add: a second figure for the same period is refused by the table's key. */
@Repository("release")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "release")
@Requires(property = "datasources.release.url")
public abstract class Ledger implements GenericRepository<LedgerRow, String> {
    private static final Comparator<LedgerEntry> BY_KEY = Comparator.comparing(LedgerEntry::measure).thenComparing(LedgerEntry::side)
            .thenComparing(LedgerEntry::kind).thenComparing(LedgerEntry::label).thenComparing(LedgerEntry::period);

    /** In the order of the table's key, so that where a row lies tells nothing. */
    public void publish(String council, List<LedgerEntry> entries) {
        entries.stream().sorted(BY_KEY).forEach(entry -> add(LedgerRow.of(council, entry)));
    }

    public void publish(String council, Coverage coverage) {
        addCoverage(council, coverage.family().key(), coverage.period().key(), orNull(coverage.ended()), coverage.offered(),
                coverage.delivered(),
                orNull(coverage.response()), coverage.publishedOn());
    }

    /** Records what figures now published stand for, where it is not what their measure last stood for. */
    public void define(String council, List<Measure> measures, List<LedgerEntry> published) {
        var recorded = definitions(council).stream().map(DefinitionRow::definition).toList();
        Definition.added(measures, published, recorded).forEach(added -> addDefinition(council, added.measure(), added.side().name(),
                added.since().key(), added.words(), added.rule()));
    }

    /** What was published of these periods of everyone's answers, a line each, in words that no other version of this program may change. */
    public List<String> published(String council, List<String> periods) {
        return rows(council, periods).stream().map(LedgerRow::line).sorted().toList();
    }

    /** Everything ever published, of everyone and by label. */
    public List<LedgerEntry> all(String council) {
        return allRows(council).stream().map(LedgerRow::entry).toList();
    }

    public List<Coverage> coverage(String council) {
        return coverageRows(council).stream().map(CoverageRow::coverage).toList();
    }

    @Query("""
            SELECT council, measure, side, kind, label, period, first_quarter, shown, figure, base, published_on
              FROM report.release_stat
             WHERE council = :council
            """)
    abstract List<LedgerRow> allRows(String council);

    @Query("""
            SELECT council, family, period, ended, offered, delivered, response, published_on
              FROM report.coverage
             WHERE council = :council
            """)
    abstract List<CoverageRow> coverageRows(String council);

    @Query("""
            SELECT council, measure, side, kind, label, period, first_quarter, shown, figure, base, published_on
              FROM report.release_stat
             WHERE council = :council AND kind = 'ALL' AND period IN (:periods)
            """)
    abstract List<LedgerRow> rows(String council, List<String> periods);

    @Query("""
            INSERT INTO report.release_stat
                   (council, measure, side, kind, label, period, first_quarter, shown, figure, base, published_on)
            VALUES (:council, :measure, :side, :kind, :label, :period, :firstQuarter, :shown, :figure, :base, :publishedOn)
            """)
    abstract void add(LedgerRow entry);

    @Query("SELECT council, measure, side, since, words, rule FROM report.measure_definition WHERE council = :council")
    abstract List<DefinitionRow> definitions(String council);

    @Query("""
            INSERT INTO report.measure_definition
                   (council, measure, side, since, words, rule)
            VALUES (:council, :measure, :side, :since, :words, :rule)
            """)
    abstract void addDefinition(String council, String measure, String side, String since, String words, String rule);

    @Query("""
            INSERT INTO report.coverage
                   (council, family, period, ended, offered, delivered, response, published_on)
            VALUES (:council, :family, :period, :ended, :offered, :delivered, :response, :publishedOn)
            """)
    abstract void addCoverage(String council, String family, String period, @Nullable Integer ended, int offered, int delivered,
            @Nullable Integer response, LocalDate publishedOn);

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
