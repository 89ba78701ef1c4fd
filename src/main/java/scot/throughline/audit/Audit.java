package scot.throughline.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import scot.throughline.calendar.Scotland;
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

    /** Writes one line, unless the same is on record already for that day. */
    @Transactional(propagation = Propagation.MANDATORY)
    default void recordOnceADay(Signatory who, Action action, String subject, Instant now) {
        var line = String.join("\n", who.council(), who.signature(), action.name(), subject, Scotland.dayOf(now).toString());
        insertUnlessThere(Id.named(line), who.council(), now, who.signature(), action, subject);
    }

    /** The id says what the line says, and two of one id cannot be: to look first would take a right to read. */
    @Query("""
            INSERT IGNORE INTO contact.audit (id, council, happened_at, actor, action, subject)
            VALUES (:id, :council, :happenedAt, :actor, :action, :subject)
            """)
    int insertUnlessThere(Id id, String council, Instant happenedAt, String actor, Action action, String subject);

    @Query(INSERT)
    void insertAll(List<Line> lines);

    @Query(INSERT)
    int insert(Id id, String council, Instant happenedAt, String actor, Action action, String subject);
}
