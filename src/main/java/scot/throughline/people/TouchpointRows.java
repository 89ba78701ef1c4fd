package scot.throughline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import scot.throughline.database.Id;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TouchpointRows extends GenericRepository<Touchpoint, Id> {
    /** A rule comes once in a journey; adding it again changes nothing. */
    @Query("""
            INSERT IGNORE INTO contact.touchpoint (id, council, journey_id, rule, due_on)
            VALUES (:id, :council, :journeyId, :rule, :dueOn)
            """)
    void insert(Touchpoint touchpoint);

    @Query("""
            SELECT id, council, journey_id, rule, due_on, asked_until
              FROM contact.touchpoint
             WHERE journey_id = :journeyId
             ORDER BY due_on, rule
            """)
    List<Touchpoint> of(Id journeyId);

    @Query("""
            SELECT id, council, journey_id, rule, due_on, asked_until
              FROM contact.touchpoint
             WHERE journey_id = :journeyId AND rule = :rule
            """)
    Optional<Touchpoint> find(Id journeyId, String rule);

    @Query("""
            SELECT t.id, t.council, t.journey_id, t.rule, t.due_on, t.asked_until
              FROM contact.touchpoint t
              JOIN contact.journey j ON j.id = t.journey_id
             WHERE j.council = :council AND j.team = :team
             ORDER BY t.due_on, t.rule
            """)
    List<Touchpoint> ofTeam(String council, String team);

    /** Marks it asked: one row for whoever comes first, none for the second. */
    @Query("""
            UPDATE contact.touchpoint
               SET asked_until = :askedUntil
             WHERE journey_id = :journeyId AND rule = :rule AND asked_until IS NULL
            """)
    int ask(Id journeyId, String rule, LocalDate askedUntil);

    @Query("""
            UPDATE contact.touchpoint
               SET due_on = :dueOn
             WHERE journey_id = :journeyId AND rule = :rule AND due_on > :dueOn
            """)
    void bringForward(Id journeyId, String rule, LocalDate dueOn);

    @Query("DELETE FROM contact.touchpoint WHERE journey_id = :journeyId")
    void erase(Id journeyId);
}
