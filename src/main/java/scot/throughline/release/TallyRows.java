package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** Who was asked and who answered, by one thing that is known of them: counted while the invitations are there, and kept sealed. */
@Repository("release")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "release")
@Requires(property = "datasources.release.url")
interface TallyRows extends GenericRepository<TallyRow, String> {
    /** Some of a group; an empty label where it is not known. */
    @MappedEntity
    record Counted(@io.micronaut.data.annotation.Id String label, int ended, int asked, int answered) {}

    /** What {@link Closings} counts of a quarter. Of whoever was erased since nothing is known but that they answered. */
    @Query("""
        SELECT COALESCE(label, '') AS label, SUM(ended) AS ended, SUM(asked) AS asked, SUM(answered) AS answered
          FROM (SELECT CASE :axis WHEN 'SEX' THEN p.sex WHEN 'AGE' THEN p.age_band ELSE p.fifth END AS label,
                       0 AS ended, 1 AS asked, i.state = 'CLOSED' AS answered
                  FROM contact.invitation i
                  JOIN contact.journey j ON j.id = i.journey_id
                  JOIN contact.person p ON p.id = j.person_id
                 WHERE i.council = :council AND i.family = :family
                   AND (i.period = :period OR (i.state <> 'CLOSED' AND i.expires_on BETWEEN :firstDay AND :lastDay))
                 UNION ALL
                SELECT CASE :axis WHEN 'SEX' THEN p.sex WHEN 'AGE' THEN p.age_band ELSE p.fifth END AS label,
                       1 AS ended, 0 AS asked, 0 AS answered
                  FROM contact.journey j
                  JOIN contact.person p ON p.id = j.person_id
                 WHERE j.council = :council AND j.ended_on BETWEEN :firstDay AND :lastDay
                 UNION ALL
                SELECT NULL AS label, 0 AS ended, 1 AS asked, 1 AS answered
                  FROM contact.stub
                 WHERE council = :council AND family = :family AND period = :period) AS everybody
         GROUP BY everybody.label
        """)
    List<Counted> counted(String axis, String council, String family, String period, LocalDate firstDay, LocalDate lastDay);

    @Query("SELECT council, family, period, enc, ciphertext FROM intake.tally WHERE council = :council AND family = :family")
    List<TallyRow> all(String council, String family);

    @Query("""
        INSERT INTO intake.tally (council, family, period, enc, ciphertext)
        VALUES (:council, :family, :period, :enc, :ciphertext)
        """)
    void add(TallyRow row);

    @Query("DELETE FROM intake.tally WHERE council = :council AND family = :family AND period IN (:periods)")
    void forget(String council, String family, List<String> periods);
}
