package scot.throughline.indicator;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of indicators, their values and their targets. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface IndicatorRows extends GenericRepository<Indicator, String> {
    /** A value as its table keeps it. */
    @MappedEntity(value = "indicator_value", schema = "report")
    record ValueRow(@Id String label, String span, BigDecimal figure, @Nullable Direction direction, @Nullable String note) {
        IndicatorValue value() {
            return new IndicatorValue(Span.of(span), figure, direction, note);
        }
    }

    /** A target as its table keeps it. */
    @MappedEntity(value = "indicator_target", schema = "report")
    record TargetRow(@Id String label, String span, BigDecimal target) {
        Target from() {
            return new Target(Span.of(span), target);
        }
    }

    String ALL = """
            SELECT label, name, unit, better, owner, quality
              FROM report.indicator
             WHERE council = :council
             ORDER BY name
            """;

    @Query(ALL)
    List<Indicator> all(String council);

    /** Holds every row of the council until the end of the transaction, so that two files cannot begin the same indicator. */
    @Query(ALL + "FOR UPDATE")
    List<Indicator> held(String council);

    @Query("""
            SELECT label, span, figure, direction, note
              FROM report.indicator_value
             WHERE council = :council
            """)
    List<ValueRow> values(String council);

    @Query("""
            SELECT label, span, target
              FROM report.indicator_target
             WHERE council = :council
            """)
    List<TargetRow> targets(String council);

    @Query("""
            INSERT INTO report.indicator (council, label, name, unit, better, owner, quality)
            VALUES (:council, :label, :name, :unit, :better, :owner, :quality)
            """)
    void insert(String council, String label, String name, String unit, Better better, @Nullable String owner, @Nullable String quality);

    @Query("""
            UPDATE report.indicator
               SET name = :name, unit = :unit, better = :better, owner = :owner, quality = :quality
             WHERE council = :council AND label = :label
            """)
    int update(String council, String label, String name, String unit, Better better, @Nullable String owner, @Nullable String quality);

    @Query("""
            INSERT INTO report.indicator_value (council, label, span, figure, direction, note)
            VALUES (:council, :label, :span, :figure, :direction, :note)
            """)
    void insertValue(String council, String label, String span, BigDecimal figure, @Nullable Direction direction, @Nullable String note);

    @Query("""
            UPDATE report.indicator_value
               SET figure = :figure, direction = :direction, note = :note
             WHERE council = :council AND label = :label AND span = :span
            """)
    int updateValue(String council, String label, String span, BigDecimal figure, @Nullable Direction direction, @Nullable String note);

    @Query("""
            INSERT INTO report.indicator_target (council, label, span, target)
            VALUES (:council, :label, :span, :target)
            """)
    void insertTarget(String council, String label, String span, BigDecimal target);

    @Query("""
            UPDATE report.indicator_target
               SET target = :target
             WHERE council = :council AND label = :label AND span = :span
            """)
    int updateTarget(String council, String label, String span, BigDecimal target);

    @Query("DELETE FROM report.indicator_target WHERE council = :council AND label = :label")
    void deleteTargets(String council, String label);

    @Query("DELETE FROM report.indicator_value WHERE council = :council AND label = :label")
    void deleteValues(String council, String label);

    @Query("DELETE FROM report.indicator WHERE council = :council AND label = :label")
    void delete(String council, String label);
}
