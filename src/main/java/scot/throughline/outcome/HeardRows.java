package scot.throughline.outcome;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Comparator;
import java.util.List;

/** Who took part, as leaders may read it. */
@Repository("leaders")
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "leaders")
@Requires(property = "datasources.leaders.url")
abstract class HeardRows implements GenericRepository<HeardRow, String>, HeardReader {
    private static final Comparator<Heard> IN_ORDER = Comparator.<Heard>comparingInt(heard -> heard.year().start())
            .thenComparing(Heard::axis)
            .thenComparing(heard -> heard.group().map(heard.axis().groups()::indexOf).orElse(Integer.MAX_VALUE));

    @Override
    public List<Heard> heard(String council) {
        return rows(council).stream().map(HeardRow::heard).sorted(IN_ORDER).toList();
    }

    @Query("""
            SELECT council, family, period, axis, label, ended, asked, shown, figure, published_on
              FROM report.response_by
             WHERE council = :council
            """)
    abstract List<HeardRow> rows(String council);
}
