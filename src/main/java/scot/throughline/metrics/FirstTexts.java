package scot.throughline.metrics;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import scot.throughline.database.Id;
import scot.throughline.sms.Text;

/** How first texts fare, counted so that no answer shows: reminders go only to who has not answered, so none of them is counted. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Requires(property = "datasources.default.url")
interface FirstTexts extends GenericRepository<Text, Id> {
    /** Not handed over an hour after they fell due. One that was called off only then, as an answer does, still counts. */
    @Query("""
            SELECT COUNT(*)
              FROM contact.text
             WHERE council = :council AND step = 'first' AND due_at > :since AND due_at < :before
               AND (state IN ('SCHEDULED', 'DUE', 'CLAIMED')
                    OR (state IN ('CANCELLED', 'SUPPRESSED') AND state_at >= due_at + INTERVAL 1 HOUR))
            """)
    long late(String council, Instant since, Instant before);

    /** Waiting for a person to find out what became of them. */
    @Query("""
            SELECT COUNT(*)
              FROM contact.text
             WHERE council = :council AND step = 'first' AND state = 'HELD'
            """)
    long held(String council);
}
