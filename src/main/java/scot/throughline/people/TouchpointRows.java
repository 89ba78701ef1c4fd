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
    String INSERT = """
            INSERT IGNORE INTO contact.touchpoint (id, council, journey_id, rule, due_on)
            VALUES (:id, :council, :journeyId, :rule, :dueOn)
            """;

    /** A rule comes once in a journey; adding it again changes nothing. */
    @Query(INSERT)
    void insert(Touchpoint touchpoint);

    @Query(INSERT)
    void insertAll(List<Touchpoint> touchpoints);

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
            SELECT id, council, journey_id, rule, due_on, asked_until
              FROM contact.touchpoint
             WHERE journey_id IN (:journeys)
             ORDER BY due_on, rule
            """)
    List<Touchpoint> ofAll(List<Object> journeys);

    /** Marks it asked: one row for whoever comes first, none for the second. */
    @Query("""
            UPDATE contact.touchpoint
               SET asked_until = :askedUntil, unasked = NULL
             WHERE journey_id = :journeyId AND rule = :rule AND asked_until IS NULL
            """)
    int ask(Id journeyId, String rule, LocalDate askedUntil);

    @Query("""
            UPDATE contact.touchpoint
               SET due_on = :dueOn
             WHERE journey_id = :journeyId AND rule = :rule AND due_on > :dueOn
            """)
    void bringForward(Id journeyId, String rule, LocalDate dueOn);

    /** A plan that has changed: while it is not asked, its day goes with the journey's. */
    @Query("""
            UPDATE contact.touchpoint
               SET due_on = :dueOn
             WHERE journey_id = :journeyId AND rule = :rule AND asked_until IS NULL
            """)
    void move(Id journeyId, String rule, LocalDate dueOn);

    /** What kept somebody from being asked may be otherwise now. */
    @Query("""
            UPDATE contact.touchpoint
               SET unasked = NULL
             WHERE journey_id = :journeyId AND rule = :rule
            """)
    void thinkAgain(Id journeyId, String rule);

    /** Counts it as not offered: one row, or none where it was asked meanwhile. */
    @Query("""
            UPDATE contact.touchpoint
               SET unasked = :unasked
             WHERE journey_id = :journeyId AND rule = :rule AND asked_until IS NULL AND unasked IS NULL
            """)
    int countUnasked(Id journeyId, String rule, Unasked unasked);

    @Query("DELETE FROM contact.touchpoint WHERE journey_id = :journeyId")
    void erase(Id journeyId);
}
