package scot.throughline.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import scot.throughline.database.Id;

/** The table of how staff sign in. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CredentialRows extends GenericRepository<Credential, Id> {
    @Query("""
            SELECT id, passphrase, factor_secret, factor_step
              FROM contact.credential
             WHERE id = :id
            """)
    Optional<Credential> find(Id id);

    @Query("""
            INSERT INTO contact.credential (id, passphrase, factor_secret, factor_step)
            VALUES (:id, :passphrase, :factorSecret, :factorStep)
            """)
    int insert(Id id, String passphrase, byte[] factorSecret, long factorStep);

    @Query("""
            UPDATE contact.credential
               SET passphrase = :passphrase
             WHERE id = :id
            """)
    int changePassphrase(Id id, String passphrase);

    /** The same phrase hashed anew, unless it was changed meanwhile. */
    @Query("""
            UPDATE contact.credential
               SET passphrase = :passphrase
             WHERE id = :id AND passphrase = :before
            """)
    int rehash(Id id, String passphrase, String before);

    @Query("""
            UPDATE contact.credential
               SET factor_secret = :factorSecret, factor_step = :factorStep
             WHERE id = :id
            """)
    int changeFactor(Id id, byte[] factorSecret, long factorStep);

    /** Uses a code up, and with it every earlier one. Of two who try the same at once one is told 1, the other 0. */
    @Query("""
            UPDATE contact.credential
               SET factor_step = :factorStep
             WHERE id = :id AND factor_step < :factorStep
            """)
    int useStep(Id id, long factorStep);

    @Query("""
            DELETE FROM contact.credential
             WHERE id = :id
            """)
    int remove(Id id);
}
