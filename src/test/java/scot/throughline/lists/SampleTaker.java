package scot.throughline.lists;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import scot.throughline.database.Id;
import scot.throughline.people.Column;
import scot.throughline.people.Problem;
import scot.throughline.people.Problem.Code;
import scot.throughline.people.Taken;
import scot.throughline.people.TakesRows;
import scot.throughline.staff.Actor;

/** Takes rows into memory, so that lists can be tried without anybody in them. Stands before whoever takes such rows in earnest. */
@Singleton
@Requires(property = "sample.taker")
public class SampleTaker implements TakesRows, Ordered {
    /** A number that nobody can be reached at, such as a landline. */
    public static final String WRONG = "01632 960000";

    final Map<String, Map<Column, String>> known = new ConcurrentHashMap<>();
    /** How many more times it checks before it breaks: plenty, unless a test wants to see that. */
    public final Semaphore checks = new Semaphore(1_000_000);

    @Override
    public String key() {
        return "journeys";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.REFERENCE, Column.MOBILE, Column.NAME, Column.STARTED, Column.EXPECTED_END);
    }

    @Override
    public List<Column> needed() {
        return List.of(Column.REFERENCE, Column.MOBILE);
    }

    @Override
    public List<Taken> told(List<Map<Column, String>> rows, Actor by, boolean change, Instant now) {
        return change ? take(rows) : check(rows);
    }

    private List<Taken> check(List<Map<Column, String>> rows) {
        if (!checks.tryAcquire()) throw new IllegalStateException("out of breath");
        return rows.stream().map(this::wouldBe).toList();
    }

    private List<Taken> take(List<Map<Column, String>> rows) {
        var taken = new ArrayList<Taken>();
        for (var row : rows) {
            var became = wouldBe(row);
            taken.add(became);
            if (!(became instanceof Taken.Refused)) known.put(row.get(Column.REFERENCE), row);
        }
        return taken;
    }

    @Override
    public int getOrder() { return HIGHEST_PRECEDENCE; }

    private Taken wouldBe(Map<Column, String> row) {
        if (row.get(Column.REFERENCE).isEmpty()) return refused(Column.REFERENCE, Code.MISSING);
        if (row.get(Column.MOBILE).equals(WRONG)) return refused(Column.MOBILE, Code.NOT_A_MOBILE);
        var before = known.get(row.get(Column.REFERENCE));
        if (before == null) return new Taken.New();
        return before.equals(row) ? new Taken.Same(Id.random()) : new Taken.Changed(Id.random());
    }

    private static Taken refused(Column column, Code code) {
        return new Taken.Refused(List.of(new Problem(column, code, "This cannot be taken", "Look it up")));
    }
}
