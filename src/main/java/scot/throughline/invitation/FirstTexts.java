package scot.throughline.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import scot.throughline.database.Id;

/** Reads no state of an invitation but "stopped": what is not read cannot be shown. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FirstTexts extends GenericRepository<FirstText, Id> {
    @Query("""
            SELECT i.touchpoint_id, i.journey_id, x.state, x.attempt, i.state = 'STOPPED' AS stopped
              FROM contact.invitation i
              LEFT JOIN contact.text x ON x.invitation_id = i.id AND x.step = 'first'
             WHERE i.journey_id IN (:journeys)
            """)
    List<FirstText> of(List<Object> journeys);

    /** What the record calls the invitations of a journey. */
    @Query("SELECT LOWER(HEX(id)) FROM contact.invitation WHERE journey_id = :journeyId")
    List<String> onRecord(Id journeyId);

    /** Those that did not arrive, while the person can still be asked. */
    @Query("""
            SELECT t.id AS touchpoint_id, t.journey_id, x.state, x.attempt, FALSE AS stopped
              FROM contact.text x
              JOIN contact.invitation i ON i.id = x.invitation_id
              JOIN contact.touchpoint t ON t.id = i.touchpoint_id
              JOIN contact.journey j ON j.id = i.journey_id
             WHERE x.step = 'first' AND x.state IN ('FAILED_NUMBER', 'UNDELIVERED') AND t.asked_until >= :today
               AND j.council = :council AND (:team = '*' OR j.team = :team) AND (:area = '*' OR j.area = :area)
             ORDER BY t.asked_until, t.id
             LIMIT :most
            """)
    List<FirstText> failed(String council, String team, String area, LocalDate today, int most);

    /** Only at the first attempt: whether a text went again to another number says who had not answered. */
    @Query("""
            UPDATE contact.touchpoint t
              JOIN contact.invitation i ON i.touchpoint_id = t.id
              JOIN contact.text x ON x.invitation_id = i.id
               SET t.delivered = TRUE
             WHERE t.council = :council AND t.delivered = FALSE AND x.step = 'first' AND x.state = 'DELIVERED' AND x.attempt = 1
            """)
    void noteDelivered(String council);
}
