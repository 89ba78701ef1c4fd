package scot.throughline.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/** The accounts of staff. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Accounts extends GenericRepository<Account, Id> {
    @Query("""
            INSERT INTO contact.staff (id, council, name, email, role, team, area)
            VALUES (:id, :council, :name, :email, :role, :team, :area)
            """)
    int insert(Id id, String council, String name, String email, Role role, @Nullable String team, @Nullable String area);

    @Query("""
            SELECT id, council, name, email, role, team, area
              FROM contact.staff
             WHERE council = :council
             ORDER BY name, email
            """)
    List<Account> of(String council);

    @Query("""
            SELECT id, council, name, email, role, team, area
              FROM contact.staff
             WHERE council = :council AND email = :email
            """)
    Optional<Account> byEmail(String council, String email);

    @Query("""
            SELECT id, council, name, email, role, team, area
              FROM contact.staff
             WHERE id = :id
            """)
    Optional<Account> byId(Id id);

    /** Whose session this is, if it began and was last used late enough. */
    @Query("""
            SELECT s.id, s.council, s.name, s.email, s.role, s.team, s.area
              FROM contact.session
              JOIN contact.staff s ON s.id = session.staff_id
             WHERE session.lookup = :lookup AND session.started_at > :startedAfter AND session.last_seen_at > :seenAfter
            """)
    Optional<Account> bySession(byte[] lookup, Instant startedAfter, Instant seenAfter);
}
