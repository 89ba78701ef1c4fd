package scot.throughline.sms;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;

/** How many texts were taken up on a day: one row, so that nothing is counted while sending. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TextDays extends GenericRepository<TextDays.TextDay, String> {
    @MappedEntity
    record TextDay(String council, LocalDate handedOn, int texts) {}

    @Query("""
            SELECT council, handed_on, texts
              FROM contact.text_day
             WHERE council = :council AND handed_on = :handedOn
            """)
    Optional<TextDay> find(String council, LocalDate handedOn);

    @Query("""
            INSERT IGNORE INTO contact.text_day (council, handed_on, texts)
            VALUES (:council, :handedOn, 0)
            """)
    void begin(String council, LocalDate handedOn);

    /** All of them or none. */
    @Query("""
            UPDATE contact.text_day
               SET texts = texts + :more
             WHERE council = :council AND handed_on = :handedOn AND texts + :more <= :most
            """)
    int add(String council, LocalDate handedOn, int more, int most);
}
