package scot.throughline.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import scot.throughline.database.Id;

/** Reads no state of an invitation but "stopped": what is not read cannot be shown. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FirstTexts extends GenericRepository<FirstText, Id> {
    @Query("""
            SELECT i.touchpoint_id, x.state, x.attempt, i.state = 'STOPPED' AS stopped
              FROM contact.journey j
              JOIN contact.invitation i ON i.journey_id = j.id
              LEFT JOIN contact.text x ON x.invitation_id = i.id AND x.step = 'first'
             WHERE j.council = :council AND j.team = :team
            """)
    List<FirstText> ofTeam(String council, String team);
}
