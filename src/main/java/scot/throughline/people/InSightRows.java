package scot.throughline.people;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

@JdbcRepository(dialect = Dialect.MYSQL)
interface InSightRows extends GenericRepository<InSightRows.Found, Id> {
    /** A journey that was found. */
    @MappedEntity
    record Found(@io.micronaut.data.annotation.Id Id id, @jakarta.annotation.Nullable byte @Nullable [] name) {}

    @Query("SELECT j.id, NULL AS name FROM contact.journey j WHERE " + FactsRows.IN_SIGHT + """
               AND j.ended_on IS NULL AND j.expected_end_on < :today
             ORDER BY j.expected_end_on, j.id
             LIMIT :most
            """)
    List<Found> overdue(String council, String team, String area, LocalDate today, int most);

    @Query("""
            SELECT DISTINCT j.id, NULL AS name, t.due_on
              FROM contact.touchpoint t
              JOIN contact.journey j ON j.id = t.journey_id
             WHERE t.council = :council AND t.asked_until IS NULL AND t.unasked IS NULL AND t.due_on BETWEEN :since AND :today
               AND (j.ended_on IS NULL OR j.ended_on >= :endedSince) AND
            """ + FactsRows.IN_SIGHT + """
             ORDER BY t.due_on, j.id
             LIMIT :most
            """)
    List<Found> due(String council, String team, String area, LocalDate since, LocalDate today, LocalDate endedSince, int most);

    @Query("SELECT j.id, NULL AS name FROM contact.journey j WHERE " + FactsRows.IN_SIGHT + """
               AND (j.ended_on IS NULL OR j.ended_on >= :endedSince)
             ORDER BY j.expected_end_on, j.id
             LIMIT :most
            """)
    List<Found> inHand(String council, String team, String area, LocalDate endedSince, int most);

    @Query("SELECT COUNT(*) FROM contact.journey j WHERE " + FactsRows.IN_SIGHT + """
               AND (j.ended_on IS NULL OR j.ended_on >= :endedSince)
            """)
    int count(String council, String team, String area, LocalDate endedSince);

    @Query("SELECT j.id, NULL AS name FROM contact.journey j WHERE j.case_hash = :caseHash AND" + FactsRows.IN_SIGHT)
    List<Found> byReference(byte[] caseHash, String council, String team, String area);

    @Query("""
            SELECT j.id, NULL AS name
              FROM contact.person p
              JOIN contact.journey j ON j.person_id = p.id
             WHERE p.council = :council AND p.mobile_hash = :mobileHash AND
            """ + FactsRows.IN_SIGHT + """
             LIMIT 50
            """)
    List<Found> byNumber(byte[] mobileHash, String council, String team, String area);

    /** Every name in sight, still locked: to look through in memory, because names are kept so that no index can. */
    @Query("""
            SELECT j.id, p.name
              FROM contact.journey j
              JOIN contact.person p ON p.id = j.person_id
             WHERE p.name IS NOT NULL AND (j.ended_on IS NULL OR j.ended_on >= :endedSince) AND
            """ + FactsRows.IN_SIGHT)
    List<Found> names(String council, String team, String area, LocalDate endedSince);
}
