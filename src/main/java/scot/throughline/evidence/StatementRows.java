package scot.throughline.evidence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.evidence.Statement.OwnGrade;
import scot.throughline.indicator.Grade;

/** The table of what a service says for itself. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StatementRows extends GenericRepository<StatementRows.Row, String> {
    /** A statement as its table keeps it. */
    @MappedEntity(value = "evidence", schema = "report")
    record Row(@Id String topic, String doing, String knowing, String whatNext, @Nullable Grade grade, @Nullable String graded) {
        Statement statement() {
            return new Statement(doing, knowing, whatNext, grade == null || graded == null
                    ? Optional.empty()
                    : Optional.of(new OwnGrade(grade, LocalDate.parse(graded))));
        }
    }

    @Query("""
            SELECT topic, doing, knowing, what_next, grade, graded
              FROM report.evidence
             WHERE council = :council
            """)
    List<Row> all(String council);

    @Query("""
            UPDATE report.evidence
               SET doing = :doing, knowing = :knowing, what_next = :whatNext, grade = :grade, graded = :graded
             WHERE council = :council AND topic = :topic
            """)
    int update(String council, String topic, String doing, String knowing, String whatNext, @Nullable Grade grade, @Nullable String graded);

    @Query("""
            INSERT INTO report.evidence (council, topic, doing, knowing, what_next, grade, graded)
            VALUES (:council, :topic, :doing, :knowing, :whatNext, :grade, :graded)
            """)
    void insert(String council, String topic, String doing, String knowing, String whatNext, @Nullable Grade grade,
            @Nullable String graded);
}
