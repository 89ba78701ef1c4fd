package scot.throughline.response;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import scot.throughline.calendar.Period;
import scot.throughline.database.Id;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.seal.PoolTag;
import scot.throughline.seal.PrivateKeys;
import scot.throughline.seal.SealedBlob;
import scot.throughline.survey.Family;

/** The blobs of the pool in the hands of a release: read, checked to be ours, opened, put back under another seal, or thrown away. */
@Singleton
@Requires(property = "datasources.release.url")
class Blobs {
    private final PoolDoor door;
    private final PrivateKeys keys;
    private final PoolTag tag;

    Blobs(PoolDoor door, PrivateKeys keys, PoolTag tag) {
        this.door = door;
        this.keys = keys;
        this.tag = tag;
    }

    List<PoolRow> waiting(String council, Family family, Kind kind, List<? extends Period> periods) {
        return door.waiting(council, family.key(), kind.name(), periods.stream().map(Period::key).toList());
    }

    /** Why these must not be opened; empty if every one is ours and may be. */
    Optional<Looked> fault(List<PoolRow> rows) {
        var missing = rows.stream().map(PoolRow::batch).distinct().filter(batch -> !keys.has(batch)).findFirst();
        if (missing.isPresent()) return missing.map(Looked.KeyGone::new);
        return rows.stream().allMatch(this::isOurs) ? Optional.empty() : Optional.of(new Looked.Forged());
    }

    /** Opens blobs, with each key read once. */
    Function<PoolRow, byte[]> opener() {
        var openers = new HashMap<Batch, PrivateKeys.Opener>();
        return row -> open(row, openers);
    }

    PoolRow under(Batch batch, SealedBlob blob) {
        var pid = Id.random().bytes();
        return PoolRow.of(pid, batch, blob, tag.of(pid, batch, blob));
    }

    private boolean isOurs(PoolRow row) {
        return tag.fits(row.tag(), row.pid(), row.batch(), row.blob());
    }

    private byte[] open(PoolRow row, Map<Batch, PrivateKeys.Opener> openers) {
        return openers.computeIfAbsent(row.batch(), batch -> keys.opener(batch).orElseThrow()).open(row.blob())
                .orElseThrow(() -> new IllegalStateException("A blob bears our tag and does not open"));
    }
}
