package scot.throughline.people;

import io.micronaut.data.annotation.MappedEntity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import scot.throughline.database.Id;

/** Those a team's journeys can belong to: its workers and leads. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Caseholders extends GenericRepository<Caseholders.Candidate, Id> {
    /** Those of a team, or of every team; somebody who sees several teams is in none, and holds nobody. */
    @Query("""
            SELECT id, name, email, team
              FROM contact.staff
             WHERE council = :council AND (:team = '*' OR team = :team) AND team <> '*' AND role IN ('WORKER', 'TEAM_LEAD') AND left_on IS NULL
             ORDER BY name, id
            """)
    List<Candidate> of(String council, String team);

    /** Whom a journey can belong to. Prints no address. */
    @MappedEntity
    record Candidate(@io.micronaut.data.annotation.Id Id id, String name, String email, String team) {
        @Override
        public String toString() {
            return "Candidate[" + id + "]";
        }
    }
}
