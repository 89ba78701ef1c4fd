package scot.throughline.invitation;

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

@JdbcRepository(dialect = Dialect.MYSQL)
interface InvitationRows extends GenericRepository<InvitationRow, Id> {
    @Query("""
            INSERT INTO contact.invitation (id, council, touchpoint_id, journey_id, family, questionnaire, version, language, state,
                                            expires_on, caseholder_id, team, area, journey_type)
            VALUES (:id, :council, :touchpointId, :journeyId, :family, :questionnaire, :version, :language, 'OPEN',
                    :expiresOn, :caseholderId, :team, :area, :journeyType)
            """)
    void insert(InvitationRow invitation);

    @Query("""
            SELECT i.id, i.council, i.touchpoint_id, i.journey_id, i.family, i.questionnaire, i.version, i.language, i.state, i.expires_on,
                   i.caseholder_id, i.team, i.area, i.journey_type, j.end_reason, NULL AS helper
              FROM contact.invitation i
              JOIN contact.journey j ON j.id = i.journey_id
             WHERE i.id = :id
            """)
    Optional<InvitationRow> find(Id id);

    @Query("""
            SELECT i.id, i.council, i.touchpoint_id, i.journey_id, i.family, i.questionnaire, i.version, i.language, i.state, i.expires_on,
                   i.caseholder_id, i.team, i.area, i.journey_type, j.end_reason, l.helper
              FROM contact.link l
              JOIN contact.invitation i ON i.id = l.invitation_id
              JOIN contact.journey j ON j.id = i.journey_id
             WHERE l.lookup = :lookup AND l.expires_at > :now AND i.state = 'OPEN'
            """)
    Optional<InvitationRow> open(byte[] lookup, Instant now);

    /** Closes it, once. The row count is what makes a second Send, a second phone or a second link count for nothing. */
    @Query("""
            UPDATE contact.invitation
               SET state = 'CLOSED', period = :period
             WHERE state = 'OPEN'
               AND id = (SELECT invitation_id FROM contact.link WHERE lookup = :lookup AND expires_at > :now)
            """)
    int close(byte[] lookup, String period, Instant now);

    @Query("""
            UPDATE contact.invitation
               SET state = 'STOPPED'
             WHERE state = 'OPEN'
               AND id = (SELECT invitation_id FROM contact.link WHERE lookup = :lookup AND expires_at > :now)
            """)
    int stop(byte[] lookup, Instant now);

    @Query("""
            SELECT (SELECT COUNT(*)
                      FROM contact.invitation
                     WHERE journey_id = :journeyId AND family = :family AND state = 'CLOSED' AND period LIKE :periods)
                 + (SELECT COUNT(*)
                      FROM contact.stub
                     WHERE journey_mark = :journeyMark AND family = :family AND period LIKE :periods)
            """)
    long closed(Id journeyId, byte[] journeyMark, String family, String periods);

    @Query("""
            SELECT COUNT(*)
              FROM contact.link l
              JOIN contact.invitation i ON i.id = l.invitation_id
             WHERE l.lookup = :lookup AND i.state = 'CLOSED'
            """)
    long closedBehind(byte[] lookup);

    /** A link to whatever there is still of a touchpoint's invitation. How many rows that were is nobody's business: nothing is returned. */
    @Query("""
            INSERT INTO contact.link (lookup, council, invitation_id, expires_at, helper)
            SELECT :lookup, i.council, i.id, :expiresAt, :helper
              FROM contact.invitation i
              JOIN contact.touchpoint t ON t.id = i.touchpoint_id
             WHERE t.journey_id = :journeyId AND t.rule = :rule
            """)
    void insertLinkTo(Id journeyId, String rule, byte[] lookup, Instant expiresAt, @Nullable String helper);

    @Query("""
            SELECT i.id, i.council, i.touchpoint_id, i.journey_id, i.family, i.questionnaire, i.version, i.language, i.state, i.expires_on,
                   i.caseholder_id, i.team, i.area, i.journey_type, j.end_reason, NULL AS helper
              FROM contact.invitation i
              JOIN contact.journey j ON j.id = i.journey_id
             WHERE i.journey_id = :journeyId AND i.expires_on >= :expiresOn
            """)
    List<InvitationRow> ofJourney(Id journeyId, LocalDate expiresOn);

    /** Keeps what a version was like when somebody was first asked with it; later ones change nothing. */
    @Query("""
            INSERT IGNORE INTO contact.published (council, questionnaire, version, fingerprint)
            VALUES (:council, :questionnaire, :version, :fingerprint)
            """)
    void publish(String council, String questionnaire, int version, String fingerprint);

    /** How many rows that were is nobody's business: nothing is returned. */
    @Query("""
            INSERT INTO contact.stub (id, council, family, period, caseholder_id, team, area, journey_type, journey_mark)
            SELECT RANDOM_BYTES(16), council, family, period, caseholder_id, team, area, journey_type, :journeyMark
              FROM contact.invitation
             WHERE journey_id = :journeyId AND state = 'CLOSED'
            """)
    void leaveStubs(Id journeyId, byte[] journeyMark);

    @Query("DELETE FROM contact.invitation WHERE journey_id = :journeyId")
    void erase(Id journeyId);
}
