package scot.throughline.voice;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.audit.Signatory;
import scot.throughline.database.Id;

/** The record of what staff saw and did, for doings of the desk's own account: each line commits with what it describes. */
@Repository("desk")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "desk")
@Requires(property = "datasources.desk.url")
interface DeskRecord extends GenericRepository<CommentRow, Id> {
    @Transactional(value = "desk", propagation = Propagation.MANDATORY)
    default void record(Signatory who, Action action, String subject, Instant now) {
        insert(Id.random(), who.council(), now, who.signature(), action, subject);
    }

    @Query(Audit.INSERT)
    int insert(Id id, String council, Instant happenedAt, String actor, Action action, String subject);
}
