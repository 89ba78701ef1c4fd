package scot.throughline.voice;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/** The comments on the desk. */
@Repository("desk")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "desk")
@Requires(property = "datasources.desk.url")
interface CommentRows extends GenericRepository<CommentRow, Id> {
    /** How far one is, without its words. */
    @MappedEntity(value = "comment", schema = "desk")
    record StageRow(@io.micronaut.data.annotation.Id Id id, LocalDate openedOn, @Nullable Id readBy, @Nullable Id agreedBy) {
        Stage stage(Id moderator) {
            return Stage.of(readBy, agreedBy, moderator);
        }
    }

    /** In the order of their ids, which is nobody's. */
    @Query("""
        SELECT id, opened_on, read_by, agreed_by
          FROM desk.comment
         WHERE council = :council
         ORDER BY id
        """)
    List<StageRow> stages(String council);

    @Query("""
        SELECT id, council, period, opened_on, words, redacted, read_by, agreed_by, danger, dealt
          FROM desk.comment
         WHERE id = :id AND council = :council
        """)
    Optional<CommentRow> find(Id id, String council);

    /** Held until the end of the transaction, so that of two who read it at once one waits. */
    @Query("""
        SELECT id, council, period, opened_on, words, redacted, read_by, agreed_by, danger, dealt
          FROM desk.comment
         WHERE id = :id AND council = :council
           FOR UPDATE
        """)
    Optional<CommentRow> held(Id id, String council);

    @Query("""
        SELECT id, council, period, opened_on, words, redacted, read_by, agreed_by, danger, dealt
          FROM desk.comment
         WHERE council = :council AND danger AND dealt IS NULL
         ORDER BY opened_on, id
        """)
    List<CommentRow> dangerous(String council);

    @Query("SELECT COUNT(*) FROM desk.comment WHERE council = :council AND danger AND dealt IS NULL")
    int countDangerous(String council);

    @Query("""
        SELECT id, council, period, opened_on, words, redacted, read_by, agreed_by, danger, dealt
          FROM desk.comment
         WHERE council = :council AND opened_on = :openedOn
        """)
    List<CommentRow> batch(String council, LocalDate openedOn);

    @Query("SELECT COUNT(*) FROM desk.comment WHERE council = :council AND opened_on = :openedOn AND agreed_by IS NULL")
    int countOpen(String council, LocalDate openedOn);

    @Query("UPDATE desk.comment SET redacted = :redacted, read_by = :readBy WHERE id = :id")
    void read(Id id, byte[] redacted, Id readBy);

    @Query("UPDATE desk.comment SET agreed_by = :agreedBy WHERE id = :id")
    void agree(Id id, Id agreedBy);

    @Query("UPDATE desk.comment SET danger = TRUE, dealt = NULL WHERE id = :id")
    void passOn(Id id);

    @Query("""
        UPDATE desk.comment
           SET dealt = :dealt
         WHERE id = :id AND council = :council AND danger AND dealt IS NULL
        """)
    int dealWith(Id id, String council, Dealt dealt);

    @Query("SELECT DISTINCT council, opened_on FROM desk.comment WHERE opened_on <= :openedOn")
    List<BatchRow> openedUntil(LocalDate openedOn);

    /** A batch, of which everything is said that ever will be. */
    @MappedEntity(value = "comment", schema = "desk")
    record BatchRow(@io.micronaut.data.annotation.Id String council, LocalDate openedOn) {}

    @Query("DELETE FROM desk.comment WHERE council = :council AND opened_on = :openedOn LIMIT 1000")
    int forget(String council, LocalDate openedOn);
}
