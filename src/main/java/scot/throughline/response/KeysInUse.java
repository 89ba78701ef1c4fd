package scot.throughline.response;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import scot.throughline.calendar.Period;
import scot.throughline.seal.Batch;
import scot.throughline.seal.PoolTag;

/** Which keys the answers that wait still need. */
@Singleton
@Requires(property = "datasources.release.url")
public class KeysInUse {
    private final PoolDoor door;
    private final WaitingRows rows;
    private final PoolTag tag;

    KeysInUse(PoolDoor door, WaitingRows rows, PoolTag tag) {
        this.door = door;
        this.rows = rows;
        this.tag = tag;
    }

    /** A year's answers wait inside those of its quarters until these are out. */
    @Transactional("release")
    public boolean isNeeded(Batch batch) {
        return door.periodsWaiting(batch.council(), batch.family().key(), batch.kind().name()).stream().map(Period::parse)
                .anyMatch(batch.period()::holds);
    }

    /** Whether an answer bears the tag from before a rotation. */
    @Transactional("release")
    public boolean isPreviousTagBorne() {
        for (var some = rows.after(new byte[16]); !some.isEmpty(); some = rows.after(some.getLast().pid())) {
            if (some.stream().anyMatch(row -> tag.isPrevious(row.tag(), row.pid(), row.batch(), row.blob()))) return true;
        }
        return false;
    }
}
