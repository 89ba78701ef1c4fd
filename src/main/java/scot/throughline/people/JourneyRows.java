package scot.throughline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

@JdbcRepository(dialect = Dialect.MYSQL)
interface JourneyRows extends GenericRepository<JourneyRow, Id> {
    String JOURNEY = """
            SELECT id, council, person_id, journey_type, team, area, caseholder_id, started_on, expected_end_on, case_reference, case_hash,
                   ended_on, end_reason, locked_secret
              FROM contact.journey
            """;

    @Query("""
            INSERT INTO contact.journey (id, council, person_id, journey_type, team, area, caseholder_id, started_on, expected_end_on,
                                         case_reference, case_hash, locked_secret)
            VALUES (:id, :council, :personId, :journeyType, :team, :area, :caseholderId, :startedOn, :expectedEndOn,
                    :caseReference, :caseHash, :lockedSecret)
            """)
    void insertAll(List<JourneyRow> journeys);

    /** Ends it once: somebody else may have ended it while this page was open. */
    @Query("""
            UPDATE contact.journey
               SET ended_on = :endedOn, end_reason = :endReason
             WHERE id = :id AND ended_on IS NULL AND started_on <= :endedOn
            """)
    int end(Id id, LocalDate endedOn, EndReason endReason);

    @Query("""
            UPDATE contact.journey
               SET journey_type = :journeyType, team = :team, area = :area, caseholder_id = :caseholderId, started_on = :startedOn,
                   expected_end_on = :expectedEndOn
             WHERE id = :id
            """)
    void change(Id id, String journeyType, String team, String area, Id caseholderId, LocalDate startedOn, LocalDate expectedEndOn);

    /** What was told of the end has changed: it was another day, or another reason. */
    @Query("""
            UPDATE contact.journey
               SET ended_on = :endedOn, end_reason = :endReason
             WHERE id = :id AND ended_on IS NOT NULL AND started_on <= :endedOn
            """)
    int correctEnd(Id id, LocalDate endedOn, EndReason endReason);

    @Query(JOURNEY + """
             WHERE id = :id
            """)
    Optional<JourneyRow> find(Id id);

    /** One row for the first door opened to the person that day, none for the next. */
    @Query("""
            UPDATE contact.person
               SET door_opened_on = :today
             WHERE id = (SELECT person_id FROM contact.journey WHERE id = :id) AND (door_opened_on IS NULL OR door_opened_on < :today)
            """)
    int openDoor(Id id, LocalDate today);

    @Query("""
            UPDATE contact.journey
               SET locked_secret = NULL
             WHERE id = :id
            """)
    void forgetSecret(Id id);

    @Query(JOURNEY + """
             WHERE council = :council AND ended_on <= :lastDay AND locked_secret IS NOT NULL
             ORDER BY id
             LIMIT 1000
            """)
    List<JourneyRow> withSecretEndedBy(String council, LocalDate lastDay);

    @Query(JOURNEY + """
             WHERE person_id = :personId
            """)
    List<JourneyRow> ofPerson(Id personId);

    @Query("UPDATE contact.journey SET person_id = :personId WHERE person_id = :other")
    void moveTo(Id personId, byte[] other);

    @Query("UPDATE contact.journey SET case_reference = :caseReference, case_hash = :caseHash WHERE id = :id")
    void name(Id id, byte @Nullable [] caseReference, byte @Nullable [] caseHash);

    @Query("DELETE FROM contact.journey WHERE id = :id")
    void erase(Id id);

    @Query(JOURNEY + """
             WHERE council = :council AND ended_on <= :endedBy AND id NOT IN (SELECT journey_id FROM contact.invitation)
             ORDER BY id
             LIMIT 1000
            """)
    List<JourneyRow> over(String council, LocalDate endedBy);
}
