package scot.throughline.sms;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** What a month's texts came to, counted once it is over: texts go with their invitations, the bill stays. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface TextMonths extends GenericRepository<TextMonths.TextMonth, String> {
    /** One month; {@code parts} are what the provider charges for. */
    @MappedEntity
    record TextMonth(String council, LocalDate startedOn, int parts) {}

    @Query("""
            SELECT council, started_on, parts
              FROM contact.text_month
             WHERE council = :council
             ORDER BY started_on DESC
             LIMIT 13
            """)
    List<TextMonth> newestFirst(String council);

    @Query("""
            INSERT IGNORE INTO contact.text_month (council, started_on, parts)
            SELECT council, :startedOn, SUM(parts)
              FROM contact.text
             WHERE handed_on >= :startedOn AND handed_on < :endedOn AND provider_id IS NOT NULL
             GROUP BY council
            """)
    void count(LocalDate startedOn, LocalDate endedOn);
}
