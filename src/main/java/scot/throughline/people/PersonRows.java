package scot.throughline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.background.AgeBand;
import scot.throughline.background.Fifth;
import scot.throughline.background.Sex;
import scot.throughline.database.Id;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRows extends GenericRepository<PersonRow, Id> {
    @Query("""
            INSERT INTO contact.person
                   (id, council, name, mobile, mobile_hash, language, shared_phone, texting, stopped, sex, age_band, fifth)
            VALUES (:id, :council, :name, :mobile, :mobileHash, :language, :sharedPhone, :texting, :stopped, :sex, :ageBand, :fifth)
            """)
    void insertAll(List<PersonRow> persons);

    @Query("""
            SELECT COUNT(*)
              FROM contact.person p
              JOIN contact.journey j ON j.person_id = p.id
             WHERE p.council = :council AND p.mobile_hash = :mobileHash AND j.ended_on IS NULL
            """)
    long currentJourneys(String council, byte[] mobileHash);

    @Query("""
            SELECT COUNT(*)
              FROM contact.person p
              JOIN contact.journey j ON j.person_id = p.id
             WHERE p.council = :council AND p.mobile_hash = :mobileHash AND j.ended_on IS NULL AND p.id <> :id
            """)
    long othersCurrentJourneys(String council, byte[] mobileHash, Id id);

    @Query("""
            UPDATE contact.person
               SET mobile = :mobile, mobile_hash = :mobileHash
             WHERE id = :id
            """)
    void renumber(Id id, byte[] mobile, byte[] mobileHash);

    @Query("UPDATE contact.person SET name = :name WHERE id = :id")
    void rename(Id id, byte[] name);

    @Query("""
            UPDATE contact.person
               SET texting = :texting, stopped = :stopped, shared_phone = :sharedPhone, language = :language
             WHERE id = :id
            """)
    void reach(Id id, Texting texting, @Nullable StopReason stopped, boolean sharedPhone, String language);

    @Query("UPDATE contact.person SET sex = :sex, age_band = :ageBand, fifth = :fifth WHERE id = :id")
    void describe(Id id, @Nullable Sex sex, @Nullable AgeBand ageBand, @Nullable Fifth fifth);

    /** What one person lacks and the other has. */
    @Query("""
            UPDATE contact.person p
              JOIN contact.person other ON other.id = :other
               SET p.name = COALESCE(p.name, other.name), p.mobile_hash = IF(p.mobile IS NULL, other.mobile_hash, p.mobile_hash),
                   p.mobile = COALESCE(p.mobile, other.mobile), p.stopped = COALESCE(p.stopped, other.stopped),
                   p.sex = COALESCE(p.sex, other.sex), p.age_band = COALESCE(p.age_band, other.age_band),
                   p.fifth = COALESCE(p.fifth, other.fifth)
             WHERE p.id = :id
            """)
    void takeOver(Id id, byte[] other);

    @Query("DELETE FROM contact.person WHERE id = :id")
    void erase(Id id);

    @Query("DELETE FROM contact.person WHERE id = :id AND id NOT IN (SELECT person_id FROM contact.journey)")
    void eraseWithoutJourney(Id id);

    @Query("""
            UPDATE contact.person
               SET mobile = NULL, mobile_hash = NULL, name = NULL
             WHERE council = :council AND (mobile IS NOT NULL OR name IS NOT NULL)
               AND id NOT IN (SELECT person_id FROM contact.journey WHERE ended_on IS NULL OR ended_on > :endedBy)
               AND id NOT IN (SELECT j.person_id
                                FROM contact.journey j
                                JOIN contact.touchpoint t ON t.journey_id = j.id
                               WHERE t.asked_until > :askedUntil)
             ORDER BY id
             LIMIT 1000
            """)
    int forgetNumbers(String council, LocalDate endedBy, LocalDate askedUntil);
}
