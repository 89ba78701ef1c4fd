package scot.throughline.response;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import scot.throughline.calendar.HalfYear;
import scot.throughline.calendar.Period;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;

/**
 * Opens what waits longer than a quarter: once a year what carries a label, twice what people wrote. The counts of labels go to the ledger at once and
 * are kept nowhere: they hold the smallest cells there are.
 */
@Singleton
@Requires(property = "datasources.release.url")
public final class OpenYear {
    private static final SecureRandom SHUFFLE = new SecureRandom();

    private final PoolDoor door;
    private final Blobs blobs;

    OpenYear(PoolDoor door, Blobs blobs) {
        this.door = door;
        this.blobs = blobs;
    }

    public Looked look(Batch year) {
        var rows = waiting(year);
        return blobs.fault(rows).orElseGet(() -> new Looked.Sound(rows.size()));
    }

    /** Opens a year of one kind and empties the pool of it. */
    public Labelled open(Batch year) {
        var opener = blobs.opener();
        var coded = waiting(year).stream().map(row -> Coding.decode(opener.apply(row))).filter(Coding.Coded::counts).toList();
        wipe(year);
        return new Labelled(year, coded);
    }

    /** Throws a batch away, read or unread. */
    public void wipe(Batch batch) {
        door.empty(batch.council(), batch.family().key(), batch.kind().name(), batch.period().key());
    }

    /** What people wrote into the boxes of these, in an order of its own; boxes left empty are none of it. The pool keeps them. */
    public List<String> written(List<Batch> words) {
        var opener = blobs.opener();
        var written = words.stream().flatMap(batch -> waiting(batch).stream()).map(row -> Coding.decodeText(opener.apply(row)).getValue())
                .filter(box -> !box.isBlank()).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(written, SHUFFLE);
        return written;
    }

    /** The half-years of which words wait. */
    public List<HalfYear> wordsWaiting(String council, Family family) {
        return door.periodsWaiting(council, family.key(), Kind.TEXT.name()).stream().map(Period::parse).map(HalfYear.class::cast).toList();
    }

    private List<PoolRow> waiting(Batch batch) {
        return blobs.waiting(batch.council(), batch.family(), batch.kind(), List.<Period>of(batch.period()));
    }
}
