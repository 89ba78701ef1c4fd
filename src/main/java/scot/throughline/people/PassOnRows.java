package scot.throughline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import scot.throughline.database.Id;

/** Journeys by whoever holds them: those that run, and those that ended after a day. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PassOnRows extends GenericRepository<JourneyRow, Id> {
    @Query("""
            SELECT COUNT(*)
              FROM contact.journey
             WHERE council = :council AND caseholder_id = :caseholderId AND (ended_on IS NULL OR ended_on > :endedOn)
            """)
    int held(String council, Id caseholderId, LocalDate endedOn);

    /** The heir's id comes as bytes, because two values of one column cannot both have its name. */
    @Query("""
            UPDATE contact.journey
               SET caseholder_id = :heir, team = :team
             WHERE council = :council AND caseholder_id = :caseholderId AND (ended_on IS NULL OR ended_on > :endedOn)
            """)
    void passOn(String council, Id caseholderId, byte[] heir, String team, LocalDate endedOn);
}
