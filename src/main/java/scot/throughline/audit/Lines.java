package scot.throughline.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import scot.throughline.database.Id;

/** Reads the record, newest first. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Lines extends GenericRepository<Line, Id> {
    /**
     * Lines from before one, which is named by its moment and its id.
     *
     * @param who a signature; empty for everybody
     * @param what the name of an action; empty for all
     * @param which a subject; empty for all
     */
    @Query("""
            SELECT id, council, happened_at, actor, action, subject
              FROM contact.audit
             WHERE council = :council
               AND (:who = '' OR actor = :who)
               AND (:what = '' OR action = :what)
               AND (:which = '' OR subject = :which)
               AND happened_at >= :since
               AND happened_at <= :before
               AND (happened_at < :before OR id < :id)
             ORDER BY happened_at DESC, id DESC
             LIMIT :most
            """)
    List<Line> before(String council, String who, String what, String which, Instant since, Instant before, Id id, int most);

    /** All that was seen and done of some records, in the order of their days. */
    @Query("""
            SELECT id, council, happened_at, actor, action, subject
              FROM contact.audit
             WHERE council = :council AND subject IN (:subjects)
             ORDER BY happened_at, action, id
            """)
    List<Line> about(String council, List<Object> subjects);
}
