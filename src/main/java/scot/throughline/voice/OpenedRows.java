package scot.throughline.voice;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import scot.throughline.database.Id;

/** The desk as the release account sees it: it may lay comments there and read none. */
@Repository("release")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "release")
@Requires(property = "datasources.release.url")
interface OpenedRows extends GenericRepository<CommentRow, Id> {
    @Query("""
        INSERT INTO desk.comment (id, council, period, opened_on, words, danger)
        VALUES (:id, :council, :period, :openedOn, :words, :danger)
        """)
    void add(List<CommentRow> comments);
}
