package scot.throughline.people;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import scot.throughline.database.Id;

/** Journeys by whoever holds them: those in sight that run, and those that ended after a day. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PassOnRows extends GenericRepository<PassOnRows.Held, Id> {
    @Query("""
            SELECT caseholder_id, COUNT(*) AS journeys
              FROM contact.journey
             WHERE council = :council AND (:team = '*' OR team = :team) AND (:area = '*' OR area = :area)
               AND (ended_on IS NULL OR ended_on > :endedOn)
             GROUP BY caseholder_id
            """)
    List<Held> held(String council, String team, String area, LocalDate endedOn);

    /** How many there were. The heir's id comes as bytes, because two values of one column cannot both have its name. */
    @Query("""
            UPDATE contact.journey
               SET caseholder_id = :heir, team = :heirTeam
             WHERE council = :council AND (:team = '*' OR team = :team) AND (:area = '*' OR area = :area)
               AND caseholder_id = :caseholderId AND (ended_on IS NULL OR ended_on > :endedOn)
            """)
    int passOn(String council, String team, String area, Id caseholderId, byte[] heir, String heirTeam, LocalDate endedOn);

    /** How many of them a member of staff holds. */
    @MappedEntity
    record Held(@io.micronaut.data.annotation.Id Id caseholderId, int journeys) {}
}
