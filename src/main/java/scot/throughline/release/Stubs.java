package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import scot.throughline.database.Id;

/** What is left of closed invitations: enough to weigh a year by. */
@Repository("release")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "release")
@Requires(property = "datasources.release.url")
interface Stubs extends GenericRepository<StubRow, Id> {
    @Query("""
        SELECT id, council, family, period, caseholder_id, team, area, journey_type, journey_mark
          FROM contact.stub
         WHERE council = :council AND family = :family AND period IN (:periods)
        """)
    List<StubRow> of(String council, String family, List<String> periods);

    @Query("""
        INSERT INTO contact.stub (id, council, family, period, caseholder_id, team, area, journey_type, journey_mark)
        VALUES (:id, :council, :family, :period, :caseholderId, :team, :area, :journeyType, :journeyMark)
        """)
    void add(StubRow stub);

    @Query("DELETE FROM contact.stub WHERE council = :council AND family = :family AND period IN (:periods) LIMIT 1000")
    int forget(String council, String family, List<String> periods);
}
