package scot.throughline.council;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of changes to teams and areas. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PlaceRows extends GenericRepository<Place, String>, PlaceReader {
    String OF_A_COUNCIL = """
            SELECT kind, label, name, joins, closed_on
              FROM contact.place
             WHERE council = :council
             ORDER BY kind, label
            """;

    @Override
    @Query(OF_A_COUNCIL)
    List<Place> of(String council);

    /** Holds every row of the council until the end of the transaction, so that two changes cannot make a circle between them. */
    @Query(OF_A_COUNCIL + "FOR UPDATE")
    List<Place> held(String council);

    @Query("""
            INSERT INTO contact.place (council, kind, label, name, joins, closed_on)
            VALUES (:council, :kind, :label, :name, :joins, :closedOn)
            """)
    void insert(String council, Place.Kind kind, String label, String name, @Nullable String joins, @Nullable LocalDate closedOn);

    @Query("""
            UPDATE contact.place
               SET name = :name, joins = :joins, closed_on = :closedOn
             WHERE council = :council AND kind = :kind AND label = :label
            """)
    int update(String council, Place.Kind kind, String label, String name, @Nullable String joins, @Nullable LocalDate closedOn);
}
