package scot.throughline.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OpenRows extends GenericRepository<OpenRow, byte[]> {
    @Query("""
            INSERT INTO contact.open_invitation (lookup, council, questionnaire, version, state, expires_on)
            VALUES (:lookup, :council, :questionnaire, :version, 'OPEN', :expiresOn)
            """)
    void insert(byte[] lookup, String council, String questionnaire, int version, LocalDate expiresOn);

    @Query("""
            SELECT lookup, council, questionnaire, version
              FROM contact.open_invitation
             WHERE lookup = :lookup AND state = 'OPEN' AND expires_on >= :today
            """)
    Optional<OpenRow> open(byte[] lookup, LocalDate today);

    @Query("""
            UPDATE contact.open_invitation
               SET state = 'CLOSED', period = :period
             WHERE lookup = :lookup AND state = 'OPEN' AND expires_on >= :today
            """)
    int close(byte[] lookup, String period, LocalDate today);

    @Query("SELECT COUNT(*) FROM contact.open_invitation WHERE lookup = :lookup AND state = 'CLOSED'")
    long closed(byte[] lookup);

    @Query("""
            INSERT IGNORE INTO contact.open_door (council, door, hour_from, started)
            VALUES (:council, :door, :hourFrom, 0)
            """)
    int addDoor(String council, String door, Instant hourFrom);

    /** One row while there is room this hour. The count is set before the hour: MySQL works from left to right. */
    @Query("""
            UPDATE contact.open_door
               SET started = CASE WHEN hour_from = :hourFrom THEN started + 1 ELSE 1 END, hour_from = :hourFrom
             WHERE council = :council AND door = :door AND (hour_from <> :hourFrom OR started < :most)
            """)
    int enter(String council, String door, Instant hourFrom, int most);
}
