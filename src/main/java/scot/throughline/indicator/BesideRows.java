package scot.throughline.indicator;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of what stands beside indicators: shares of audits, and markers. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BesideRows extends GenericRepository<BesideRows.ShareRow, String> {
    /** One share of one item. */
    @MappedEntity(value = "distribution", schema = "report")
    record ShareRow(@Id String source, String part, String item, String category, int atRow, int percent) {}

    /** A marker as its table keeps it. */
    @MappedEntity(value = "marker", schema = "report")
    record MarkerRow(@Id String happened, String about, String quality, @Nullable Grade grade) {
        Marker marker() {
            var when = new Dated(happened);
            return grade == null ? new Marker.Changed(when, about) : new Marker.Graded(when, about, quality, grade);
        }
    }

    @Query("""
            SELECT source, part, item, category, at_row, percent
              FROM report.distribution
             WHERE council = :council
             ORDER BY source, at_row, part, item, at_column
            """)
    List<ShareRow> shares(String council);

    @Query("""
            DELETE FROM report.distribution
             WHERE council = :council AND source = :source AND part = :part AND item = :item
            """)
    void deleteShares(String council, String source, String part, String item);

    @Query("""
            INSERT INTO report.distribution (council, source, part, item, category, at_row, at_column, percent)
            VALUES (:council, :source, :part, :item, :category, :atRow, :atColumn, :percent)
            """)
    void insertShare(String council, String source, String part, String item, String category, int atRow, int atColumn, int percent);

    @Query("""
            SELECT happened, about, quality, grade
              FROM report.marker
             WHERE council = :council
            """)
    List<MarkerRow> markers(String council);

    @Query("""
            INSERT INTO report.marker (council, happened, about, quality, grade)
            VALUES (:council, :happened, :about, :quality, :grade)
            """)
    void insertMarker(String council, String happened, String about, String quality, @Nullable Grade grade);

    @Query("""
            UPDATE report.marker
               SET grade = :grade
             WHERE council = :council AND happened = :happened AND about = :about AND quality = :quality
            """)
    int updateMarker(String council, String happened, String about, String quality, @Nullable Grade grade);
}
