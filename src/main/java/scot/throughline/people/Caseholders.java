package scot.throughline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import scot.throughline.database.Id;

/** The workers a team's journeys can belong to. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Caseholders extends GenericRepository<Caseholder, Id> {
    @Query("""
            SELECT id, name
              FROM contact.staff
             WHERE council = :council AND team = :team AND role = 'WORKER'
             ORDER BY name, id
            """)
    List<Caseholder> of(String council, String team);

    @Query("""
            SELECT COUNT(*)
              FROM contact.staff
             WHERE council = :council AND team = :team AND role = 'WORKER' AND id = :id
            """)
    long count(String council, String team, Id id);
}
