package scot.throughline.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import scot.throughline.database.Id;

/** Adds to the record. Call it in the transaction of what it records. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Audit extends GenericRepository<Line, Id> {
    String INSERT = """
            INSERT INTO contact.audit (id, council, happened_at, actor, action, subject)
            VALUES (:id, :council, :happenedAt, :actor, :action, :subject)
            """;

    /**
     * Writes one line.
     *
     * @param subject which record it was about, by id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    default void record(Signatory who, Action action, String subject, Instant now) {
        insert(Id.random(), who.council(), now, who.signature(), action, subject);
    }

    /** Writes a line for each of many records to which the same was done. */
    @Transactional(propagation = Propagation.MANDATORY)
    default void recordAll(Signatory who, Action action, List<String> subjects, Instant now) {
        if (subjects.isEmpty()) return;
        insertAll(subjects.stream().map(subject -> new Line(Id.random(), who.council(), now, who.signature(), action, subject)).toList());
    }

    @Query(INSERT)
    void insertAll(List<Line> lines);

    @Query(INSERT)
    int insert(Id id, String council, Instant happenedAt, String actor, Action action, String subject);
}
