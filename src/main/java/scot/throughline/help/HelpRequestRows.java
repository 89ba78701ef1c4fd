package scot.throughline.help;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import scot.throughline.database.Id;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HelpRequestRows extends GenericRepository<HelpRequestRow, Id> {
    /** One of each kind for a journey: asked again, it says what is wanted now and keeps the day it was first asked. */
    @Query("""
            INSERT INTO contact.help_request (id, council, journey_id, kind, wanted, asked_on)
            VALUES (:id, :council, :journeyId, :kind, :wanted, :askedOn)
            ON DUPLICATE KEY UPDATE wanted = :wanted
            """)
    void put(HelpRequestRow request);

    @Query("""
            SELECT h.id, h.council, h.journey_id, h.kind, h.wanted, h.asked_on
              FROM contact.help_request h
              JOIN contact.journey j ON j.id = h.journey_id
             WHERE j.council = :council AND (:team = '*' OR j.team = :team) AND (:area = '*' OR j.area = :area)
             ORDER BY h.asked_on, h.id
            """)
    List<HelpRequestRow> inSight(String council, String team, String area);

    @Query("""
            SELECT h.id, h.council, h.journey_id, h.kind, h.wanted, h.asked_on
              FROM contact.help_request h
              JOIN contact.journey j ON j.id = h.journey_id
             WHERE h.id = :id AND j.council = :council AND (:team = '*' OR j.team = :team) AND (:area = '*' OR j.area = :area)
            """)
    Optional<HelpRequestRow> find(Id id, String council, String team, String area);

    @Query("""
            SELECT id, council, journey_id, kind, wanted, asked_on
              FROM contact.help_request
             WHERE journey_id = :journeyId
             ORDER BY asked_on, kind
            """)
    List<HelpRequestRow> of(Id journeyId);

    @Query("""
            SELECT id, council, journey_id, kind, wanted, asked_on
              FROM contact.help_request
             WHERE asked_on <= :askedOn
             LIMIT 1000
            """)
    List<HelpRequestRow> askedUntil(LocalDate askedOn);

    /** One row for whoever comes first, none for the second. */
    @Query("DELETE FROM contact.help_request WHERE id = :id")
    int delete(Id id);

    @Query("""
            INSERT INTO contact.help_tally (council, month, kind, asked, in_time)
            VALUES (:council, :month, :kind, 1, :inTime)
            ON DUPLICATE KEY UPDATE asked = asked + 1, in_time = in_time + :inTime
            """)
    void count(String council, String month, Wanted.Kind kind, int inTime);
}
