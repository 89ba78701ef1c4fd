package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import scot.throughline.database.Id;

/** Closed invitations as the release may see them: to be counted, reduced to stubs, and forgotten. */
@Repository("release")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "release")
@Requires(property = "datasources.release.url")
interface Closings extends GenericRepository<ClosedRow, Id> {
    @Query("""
        SELECT id, council, family, period, caseholder_id, team, area, journey_type, journey_id
          FROM contact.invitation
         WHERE council = :council AND family = :family AND state = 'CLOSED' AND period IN (:periods)
        """)
    List<ClosedRow> closed(String council, String family, List<String> periods);

    /** How many sent their answers at open links: nobody's journeys, so there is nothing of them but their number. */
    @Query("SELECT COUNT(*) FROM contact.open_invitation WHERE council = :council AND state = 'CLOSED' AND period IN (:periods)")
    int atOpenLinks(String council, List<String> periods);

    @Query("DELETE FROM contact.open_invitation WHERE council = :council AND state = 'CLOSED' AND period = :period LIMIT 1000")
    int forgetAtOpenLinks(String council, String period);

    @Query("DELETE FROM contact.open_invitation WHERE council = :council AND state = 'OPEN' AND expires_on <= :lastDay LIMIT 1000")
    int forgetUnusedAtOpenLinks(String council, LocalDate lastDay);

    @Query("SELECT MIN(period) FROM contact.invitation WHERE council = :council AND state = 'CLOSED'")
    Optional<String> earliest(String council);

    @Query("SELECT MIN(expires_on) FROM contact.invitation WHERE council = :council")
    Optional<LocalDate> earliestExpiry(String council);

    /** Invitations whose chance ended in a quarter: answered in it, also by somebody erased since, or open or stopped until a day in it. */
    @Query("""
        SELECT (SELECT COUNT(*)
                  FROM contact.invitation
                 WHERE council = :council AND family = :family
                   AND (period = :period OR (state <> 'CLOSED' AND expires_on BETWEEN :firstDay AND :lastDay)))
             + (SELECT COUNT(*)
                  FROM contact.stub
                 WHERE council = :council AND family = :family AND period = :period)
        """)
    int offered(String council, String family, String period, LocalDate firstDay, LocalDate lastDay);

    @Query("""
        SELECT COUNT(*)
          FROM contact.invitation i
          JOIN contact.text t ON t.invitation_id = i.id AND t.step = 'first' AND t.state = 'DELIVERED'
         WHERE i.council = :council AND i.family = :family
           AND (i.period = :period OR (i.state <> 'CLOSED' AND i.expires_on BETWEEN :firstDay AND :lastDay))
        """)
    int delivered(String council, String family, String period, LocalDate firstDay, LocalDate lastDay);

    @Query("SELECT COUNT(*) FROM contact.journey WHERE council = :council AND ended_on BETWEEN :firstDay AND :lastDay")
    int ended(String council, LocalDate firstDay, LocalDate lastDay);

    @Query("""
        SELECT id, council, family, period, caseholder_id, team, area, journey_type, journey_id
          FROM contact.invitation
         WHERE council = :council AND state = 'CLOSED' AND expires_on <= :lastDay
        """)
    List<ClosedRow> closedAndExpired(String council, LocalDate lastDay);

    @Query("DELETE FROM contact.invitation WHERE council = :council AND expires_on <= :lastDay LIMIT 1000")
    int forgetExpired(String council, LocalDate lastDay);
}
