package scot.throughline.people;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scot.throughline.staff.Actor;

/** Takes the ends of journeys, by case reference. An end told otherwise than before is put right. */
@Singleton
class TakeEndings implements TakesRows {
    private static final int BATCH = 100;

    private final EndingBatch batch;

    TakeEndings(EndingBatch batch) {
        this.batch = batch;
    }

    @Override
    public String key() {
        return "endings";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.REFERENCE, Column.ENDED, Column.REASON);
    }

    @Override
    public List<Column> needed() {
        return columns();
    }

    @Override
    public List<Taken> check(List<Map<Column, String>> rows, Actor by, Instant now) {
        return each(rows, by, false, now);
    }

    @Override
    public List<Taken> take(List<Map<Column, String>> rows, Actor by, Instant now) {
        return each(rows, by, true, now);
    }

    private List<Taken> each(List<Map<Column, String>> rows, Actor by, boolean change, Instant now) {
        var taken = new ArrayList<Taken>();
        for (var from = 0; from < rows.size(); from += BATCH)
            taken.addAll(batch.take(rows.subList(from, Math.min(from + BATCH, rows.size())), by, change, now));
        return taken;
    }
}
