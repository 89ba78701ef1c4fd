package scot.throughline.lists;

import static scot.throughline.seal.LockedColumn.LIST_CELLS;
import static scot.throughline.seal.LockedColumn.LIST_FOUND;
import static scot.throughline.seal.LockedColumn.LIST_HEADS;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.database.Id;
import scot.throughline.lists.KeptList.Part;
import scot.throughline.seal.ColumnLock;
import scot.throughline.staff.Actor;

/** Uploaded lists, locked, from the upload until they are thrown away or a day has gone. */
@Singleton
class KeptLists {
    static final Duration KEPT = Duration.ofDays(1);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int ROWS_IN_A_PART = 250;

    private final ListRows lists;
    private final PartRows parts;
    private final ColumnLock lock;
    private final Audit audit;

    KeptLists(ListRows lists, PartRows parts, ColumnLock lock, Audit audit) {
        this.lists = lists;
        this.parts = parts;
        this.lock = lock;
        this.audit = audit;
    }

    /** Keeps a list, which whoever keeps it has taken on to check. */
    @Transactional
    Id keep(Of of, Sheet sheet, Actor by, Instant now) {
        var list = new ListRow(Id.random(), by.council(), by.staff(), of, lock.lock(LIST_HEADS, KeptText.ofLine(sheet.heads())), now,
                ListState.CHECKED, now);
        lists.insert(list);
        var rows = sheet.rows();
        for (var from = 0; from < rows.size(); from += ROWS_IN_A_PART) {
            var some = rows.subList(from, Math.min(from + ROWS_IN_A_PART, rows.size()));
            parts.insert(Id.random(), list.id(), from / ROWS_IN_A_PART, some.size(), lock.lock(LIST_CELLS, KeptText.ofRows(some)));
        }
        audit.record(by, Action.LIST_UPLOADED, list.id().toString(), now);
        return list.id();
    }

    /** How far a list of this worker's is. */
    @Transactional
    Optional<Progress> progress(Id id, Actor by, Instant now) {
        return find(id, by, now).map(list -> new Progress(list.ofWhat(), list.wanted(), (int) parts.rows(id, list.wanted()),
                (int) parts.rows(id), list.uploadedAt().plus(KEPT)));
    }

    /** Opens a list of this worker's. */
    @Transactional
    Optional<KeptList> open(Id id, Actor by, Instant now) {
        return find(id, by, now).map(list -> new KeptList(list.id(), list.ofWhat(), list.wanted(),
                KeptText.line(lock.open(LIST_HEADS, list.heads())), parts.of(id).stream().map(this::part).toList()));
    }

    /** Whether the work on a list is there to be taken on: whoever had it has been silent for too long. */
    @Transactional
    boolean takeOn(Id id, Instant now) {
        return lists.takeOn(id, now, now.minus(SILENCE)) == 1;
    }

    /** Asks for the good rows to be taken; false where that was asked before, or the list is not yet checked. */
    @Transactional
    boolean wantTaken(Id id, Actor by, Instant now) {
        if (find(id, by, now).isEmpty() || lists.wantTaken(id, now) == 0) return false;
        audit.record(by, Action.LIST_IMPORTED, id.toString(), now);
        return true;
    }

    /** Puts on record that a list which is not kept is imported. */
    @Transactional
    void record(Of of, Actor by, Instant now) {
        audit.record(by, Action.LIST_IMPORTED, of.key(), now);
    }

    /** Notes what came of some rows, and that somebody is at it. */
    @Transactional
    void done(KeptList list, Part part, List<Found> found, Instant now) {
        parts.done(part.id(), list.wanted(), lock.lock(LIST_FOUND, KeptText.ofFound(found)));
        lists.beat(list.id(), now);
    }

    @Transactional
    void throwAway(Id id, Actor by) {
        lists.delete(id, by.council(), by.staff());
    }

    /** Forgets lists a day old, and those of staff who have left; how many there were. */
    @Transactional
    int forget(Instant now) {
        return lists.forget(now.minus(KEPT));
    }

    private Optional<ListRow> find(Id id, Actor by, Instant now) {
        return lists.find(id, by.council(), by.staff(), now.minus(KEPT));
    }

    private Part part(PartRow row) {
        var found = row.found();
        return new Part(row.id(), row.state(), KeptText.rows(lock.open(LIST_CELLS, row.cells())),
                found == null ? List.of() : KeptText.found(lock.open(LIST_FOUND, found)));
    }
}
