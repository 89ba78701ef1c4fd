package scot.throughline.voice;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import scot.throughline.database.Id;

/** Quotes, proposed and approved. */
@Repository("desk")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "desk")
@Requires(property = "datasources.desk.url")
interface QuoteRows extends GenericRepository<QuoteRow, Id> {
    @Query("""
        INSERT INTO desk.quote (id, council, said_in, theme, words, proposed_by, waits_until)
        VALUES (:id, :council, :saidIn, :theme, :words, :proposedBy, :waitsUntil)
        """)
    void add(QuoteRow quote);

    /** In the order of their ids, which is nobody's. */
    @Query("""
        SELECT id, council, said_in, theme, words, proposed_by, approved_by, waits_until
          FROM desk.quote
         WHERE council = :council
         ORDER BY said_in DESC, id
        """)
    List<QuoteRow> all(String council);

    /** One row for somebody else than who proposed it, and for the first of them. */
    @Query("""
        UPDATE desk.quote
           SET approved_by = :approvedBy, waits_until = NULL
         WHERE id = :id AND council = :council AND proposed_by <> :approvedBy AND approved_by IS NULL
        """)
    int approve(Id id, String council, Id approvedBy);

    @Query("DELETE FROM desk.quote WHERE id = :id AND council = :council")
    int delete(Id id, String council);

    @Query("DELETE FROM desk.quote WHERE waits_until < :waitsUntil LIMIT 1000")
    int forget(LocalDate waitsUntil);
}
