package scot.throughline.voice;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** What comments are about, and what leaders see of it. */
@Repository("desk")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "desk")
@Requires(property = "datasources.desk.url")
interface ThemeRows extends GenericRepository<ThemeCount, LocalDate> {
    /** How many comments of a batch are under a theme, exactly: for the moment in which it is rounded. */
    @MappedEntity(value = "comment_theme", schema = "desk")
    record Exactly(@Id String theme, int comments) {}

    @Query("SELECT theme FROM desk.comment_theme WHERE comment_id = :commentId")
    List<String> of(byte[] commentId);

    /** All that are in use on the desk, so that two people call one thing by one name. */
    @Query("""
        SELECT DISTINCT t.theme
          FROM desk.comment_theme t
          JOIN desk.comment c ON c.id = t.comment_id
         WHERE c.council = :council
         ORDER BY t.theme
        """)
    List<String> inUse(String council);

    @Query("DELETE FROM desk.comment_theme WHERE comment_id = :commentId")
    void clear(byte[] commentId);

    @Query("INSERT INTO desk.comment_theme (comment_id, theme) VALUES (:commentId, :theme)")
    void add(byte[] commentId, String theme);

    @Query("""
        SELECT t.theme, COUNT(*) AS comments
          FROM desk.comment_theme t
          JOIN desk.comment c ON c.id = t.comment_id
         WHERE c.council = :council AND c.opened_on = :openedOn
         GROUP BY t.theme
        """)
    List<Exactly> counted(String council, LocalDate openedOn);

    @Query("SELECT COUNT(*) FROM desk.theme_count WHERE council = :council AND opened_on = :openedOn")
    int out(String council, LocalDate openedOn);

    @Query("""
        INSERT INTO desk.theme_count (council, opened_on, theme, period, shown, comments)
        VALUES (:council, :openedOn, :theme, :period, :shown, :comments)
        """)
    void publish(List<ThemeCount> counts);

    @Query("""
        SELECT council, opened_on, theme, period, shown, comments
          FROM desk.theme_count
         WHERE council = :council
         ORDER BY opened_on DESC, comments DESC, theme
        """)
    List<ThemeCount> published(String council);
}
