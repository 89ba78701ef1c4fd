package scot.throughline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import scot.throughline.database.Id;

/** Pages through touchpoints by their ids, so that one that cannot be handled now keeps none of the others. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ToAskRows extends GenericRepository<Touchpoint, Id> {
    @Query("""
            SELECT t.id, t.council, t.journey_id, t.rule, t.due_on, t.asked_until
              FROM contact.touchpoint t
              JOIN contact.journey j ON j.id = t.journey_id
             WHERE t.council = :council AND t.asked_until IS NULL AND t.unasked IS NULL AND t.rule = :rule AND t.id > :id
               AND j.ended_on IS NOT NULL
             ORDER BY t.id
             LIMIT :most
            """)
    List<Touchpoint> ended(String council, String rule, Id id, int most);

    @Query("""
            SELECT t.id, t.council, t.journey_id, t.rule, t.due_on, t.asked_until
              FROM contact.touchpoint t
              JOIN contact.journey j ON j.id = t.journey_id
              JOIN contact.person p ON p.id = j.person_id
              LEFT JOIN contact.opt_out o ON o.council = p.council AND o.mobile_hash = p.mobile_hash
             WHERE t.council = :council AND t.asked_until IS NULL AND t.unasked IS NULL AND t.rule = :rule AND t.id > :id
               AND t.due_on BETWEEN :since AND :until AND j.expected_end_on > :exitOpen
               AND j.ended_on IS NULL AND p.texting = 'OK' AND p.stopped IS NULL AND p.mobile IS NOT NULL AND o.mobile_hash IS NULL
             ORDER BY t.id
             LIMIT :most
            """)
    List<Touchpoint> byThemselves(String council, String rule, Id id, LocalDate since, LocalDate until, LocalDate exitOpen, int most);
}
