package scot.throughline.people;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import scot.throughline.database.Id;
import scot.throughline.people.AlsoKept.Days;
import scot.throughline.people.AlsoKept.Fate;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AlsoKeptRows extends GenericRepository<Fate, Id> {
    @Query("""
            SELECT p.id, p.door_opened_on, o.opted_out_on
              FROM contact.person p
              LEFT JOIN contact.opt_out o ON o.council = p.council AND o.mobile_hash = p.mobile_hash
             WHERE p.id = :id
            """)
    Optional<Days> days(Id id);

    @Query("""
            SELECT id, journey_id, rule, unasked, delivered
              FROM contact.touchpoint
             WHERE journey_id = :journeyId
            """)
    List<Fate> fates(Id journeyId);
}
