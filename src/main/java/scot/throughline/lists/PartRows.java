package scot.throughline.lists;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import scot.throughline.database.Id;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PartRows extends GenericRepository<PartRow, Id> {
    @Query("""
            INSERT INTO contact.list_part (id, list_id, place, size, state, cells)
            VALUES (:id, :listId, :place, :size, 'READ', :cells)
            """)
    void insert(Id id, Id listId, int place, int size, byte[] cells);

    @Query("""
            SELECT id, list_id, place, size, state, cells, found
              FROM contact.list_part
             WHERE list_id = :listId
             ORDER BY place
            """)
    List<PartRow> of(Id listId);

    @Query("SELECT COALESCE(SUM(size), 0) FROM contact.list_part WHERE list_id = :listId AND state = :state")
    long rows(Id listId, ListState state);

    @Query("SELECT COALESCE(SUM(size), 0) FROM contact.list_part WHERE list_id = :listId")
    long rows(Id listId);

    /** Whoever is second to have done it changes nothing. */
    @Query("""
            UPDATE contact.list_part
               SET state = :state, found = :found
             WHERE id = :id AND state <> :state AND state <> 'TAKEN'
            """)
    int done(Id id, ListState state, byte[] found);
}
