package scot.throughline.people;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/** Whoever has one of some numbers already. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface KnownPersons extends GenericRepository<KnownPersons.Known, Id> {
    /**
     * Somebody with a number.
     *
     * @param current how many journeys they are on today
     */
    @MappedEntity
    @SuppressWarnings("ArrayRecordComponent") // as the column is, never compared here
    record Known(@io.micronaut.data.annotation.Id Id id, @jakarta.annotation.Nullable byte @Nullable [] name, byte[] mobileHash,
            boolean sharedPhone, int current) {}

    @Query("""
            SELECT p.id, p.name, p.mobile_hash, p.shared_phone, SUM(j.ended_on IS NULL) AS current
              FROM contact.person p
              JOIN contact.journey j ON j.person_id = p.id
             WHERE p.council = :council AND p.mobile_hash IN (:mobileHashes)
             GROUP BY p.id, p.name, p.mobile_hash, p.shared_phone
            """)
    List<Known> having(String council, List<Object> mobileHashes);
}
