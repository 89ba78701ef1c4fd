package scot.throughline.api;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import scot.throughline.database.Id;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MachineRows extends GenericRepository<Machine, Id> {
    @Query("""
            INSERT INTO contact.machine (id, council, name, scopes, lookup)
            VALUES (:id, :council, :name, :scopes, :lookup)
            """)
    int insert(Id id, String council, String name, String scopes, byte[] lookup);

    @Query("""
            SELECT id, council, name, scopes, previous_until, withdrawn_on
              FROM contact.machine
             WHERE council = :council
             ORDER BY withdrawn_on IS NOT NULL, name
            """)
    List<Machine> all(String council);

    @Query("""
            SELECT id, council, name, scopes, previous_until, withdrawn_on
              FROM contact.machine
             WHERE id = :id AND council = :council
            """)
    Optional<Machine> find(Id id, String council);

    @Query("""
            SELECT id, council, name, scopes, previous_until, withdrawn_on
              FROM contact.machine
             WHERE withdrawn_on IS NULL AND (lookup = :lookup OR (previous_lookup = :lookup AND previous_until > :now))
            """)
    Optional<Machine> having(byte[] lookup, Instant now);

    /** The secret before stays good for a while, so that the other side can be changed without a gap. */
    @Query("""
            UPDATE contact.machine
               SET previous_lookup = lookup, previous_until = :previousUntil, lookup = :lookup
             WHERE id = :id AND council = :council AND withdrawn_on IS NULL
            """)
    int rotate(Id id, String council, byte[] lookup, Instant previousUntil);

    @Query("""
            UPDATE contact.machine
               SET withdrawn_on = :withdrawnOn, previous_lookup = NULL, previous_until = NULL
             WHERE id = :id AND council = :council AND withdrawn_on IS NULL
            """)
    int withdraw(Id id, String council, LocalDate withdrawnOn);
}
