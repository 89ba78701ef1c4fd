package scot.throughline.people;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
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
    public List<Taken> told(List<Map<Column, String>> rows, Actor by, boolean change, Instant now) {
        return rows.stream().gather(Gatherers.windowFixed(BATCH)).flatMap(some -> batch.take(some, by, change, now).stream()).toList();
    }
}
