package scot.throughline.voice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import scot.throughline.database.Id;

/** What is said and done. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SaidAndDoneRows extends GenericRepository<SaidAndDoneRow, Id> {
    @Query("""
        SELECT id, council, said, changed, planned_on, done_on, evidence, teams, owner, marks
          FROM report.said_and_done
         WHERE council = :council
         ORDER BY planned_on, id
        """)
    List<SaidAndDoneRow> all(String council);

    @Query("""
        INSERT INTO report.said_and_done (id, council, said, changed, planned_on, done_on, evidence, teams, owner, marks)
        VALUES (:id, :council, :said, :changed, :plannedOn, :doneOn, :evidence, :teams, :owner, :marks)
        """)
    void add(SaidAndDoneRow each);

    @Query("""
        UPDATE report.said_and_done
           SET said = :said, changed = :changed, planned_on = :plannedOn, done_on = :doneOn, evidence = :evidence, teams = :teams,
               owner = :owner, marks = :marks
         WHERE id = :id AND council = :council
        """)
    void change(SaidAndDoneRow each);
}
