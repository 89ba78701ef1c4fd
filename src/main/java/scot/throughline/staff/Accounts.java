package scot.throughline.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
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
            UPDATE contact.staff
               SET name = :name, email = :email, role = :role, team = :team, area = :area
             WHERE id = :id AND council = :council
            """)
    void update(Id id, String council, String name, String email, Role role, @Nullable String team, @Nullable String area);

    /** One row for whoever marks them first. */
    @Query("""
            UPDATE contact.staff
               SET left_on = :leftOn
             WHERE id = :id AND council = :council AND left_on IS NULL
            """)
    int leave(Id id, String council, LocalDate leftOn);

    @Query("""
            UPDATE contact.staff
               SET left_on = NULL
             WHERE id = :id AND council = :council AND left_on IS NOT NULL
            """)
    int comeBack(Id id, String council);

    /** An address that is nobody's stands in for each, because no two accounts have the same. */
    @Query("""
            UPDATE contact.staff
               SET name = :name, email = CONCAT(LOWER(HEX(id)), '@forgotten.invalid')
             WHERE council = :council AND left_on <= :leftOn AND email NOT LIKE '%@forgotten.invalid'
             ORDER BY id
             LIMIT 1000
            """)
    int forgetLeavers(String council, String name, LocalDate leftOn);

    @Query("""
            SELECT id, council, name, email, role, team, area, left_on
              FROM contact.staff
             WHERE council = :council
             ORDER BY name, email
            """)
    List<Account> of(String council);

    /** Those who are here, held until the end of the transaction: of two who would each leave the other as the last, one waits. */
    @Query("""
            SELECT id, council, name, email, role, team, area, left_on
              FROM contact.staff
             WHERE council = :council AND role = 'ADMINISTRATOR' AND left_on IS NULL
             FOR UPDATE
            """)
    List<Account> heldAdministrators(String council);

    @Query("""
            SELECT id, council, name, email, role, team, area, left_on
              FROM contact.staff
             WHERE council = :council AND email = :email
            """)
    Optional<Account> byEmail(String council, String email);

    @Query("""
            SELECT id, council, name, email, role, team, area, left_on
              FROM contact.staff
             WHERE council = :council AND id = :id
            """)
    Optional<Account> find(String council, Id id);

    /** Somebody who has not left. */
    @Query("""
            SELECT id, council, name, email, role, team, area, left_on
              FROM contact.staff
             WHERE id = :id AND left_on IS NULL
            """)
    Optional<Account> here(Id id);

    /** Whose session this is, if it began and was last used late enough. */
    @Query("""
            SELECT s.id, s.council, s.name, s.email, s.role, s.team, s.area, s.left_on
              FROM contact.session
              JOIN contact.staff s ON s.id = session.staff_id
             WHERE session.lookup = :lookup AND session.started_at > :startedAfter AND session.last_seen_at > :seenAfter
               AND s.left_on IS NULL
            """)
    Optional<Account> bySession(byte[] lookup, Instant startedAfter, Instant seenAfter);
}
