package scot.throughline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** Ended journeys as numbers: those that are still there, and those that were counted when they were forgotten. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EndedRows extends GenericRepository<EndedAlike, String> {
    /** What the exit of a journey came to. A first text that went again to another number does not count: whether it went says who had not answered. */
    String CAME_TO = """
            DATE_FORMAT(j.ended_on, '%Y-%m') AS month, j.team, j.area, j.journey_type,
                   CASE WHEN j.end_reason = 'DIED' THEN 'DIED'
                        WHEN t.asked_until IS NOT NULL THEN 'OFFERED'
                        ELSE COALESCE(t.unasked, 'WAITING') END AS came_to,
                   t.delivered OR EXISTS (SELECT 1
                                            FROM contact.invitation i
                                            JOIN contact.text x ON x.invitation_id = i.id
                                           WHERE i.touchpoint_id = t.id AND x.step = 'first' AND x.state = 'DELIVERED' AND x.attempt = 1) AS delivered
            """;

    @Query("""
            SELECT month, team, area, journey_type, came_to, delivered, SUM(n) AS n
              FROM (SELECT \
            """ + CAME_TO + """
                         , 1 AS n
                      FROM contact.journey j
                      JOIN contact.touchpoint t ON t.journey_id = j.id AND t.rule = :rule
                     WHERE j.council = :council AND j.ended_on BETWEEN :firstDay AND :lastDay
                     UNION ALL
                    SELECT month, team, area, journey_type, came_to, delivered, n
                      FROM contact.ended_count
                     WHERE council = :council AND month BETWEEN :firstMonth AND :lastMonth) AS ended
             GROUP BY month, team, area, journey_type, came_to, delivered
            """)
    List<EndedAlike> between(String council, String rule, LocalDate firstDay, LocalDate lastDay, String firstMonth, String lastMonth);

    /** Adds one to the number that a journey is forgotten into. */
    @Query("INSERT INTO contact.ended_count (council, month, team, area, journey_type, came_to, delivered, n) "
            + "SELECT came.council, came.month, came.team, came.area, came.journey_type, came.came_to, came.delivered, 1 "
            + "FROM (SELECT j.council, " + CAME_TO + """
                      FROM contact.journey j
                      JOIN contact.touchpoint t ON t.journey_id = j.id AND t.rule = :rule
                     WHERE j.id = :id AND j.ended_on IS NOT NULL) AS came
            ON DUPLICATE KEY UPDATE n = ended_count.n + 1
            """)
    void count(byte[] id, String rule);
}
