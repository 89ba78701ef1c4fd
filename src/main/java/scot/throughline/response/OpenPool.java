package scot.throughline.response;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.database.Id;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.seal.PrivateKeys;
import scot.throughline.seal.SealedBlob;
import scot.throughline.survey.Family;

/** Opens a quarter of the pool. Every method works inside the release's own transaction; nothing is read twice or kept. */
@Singleton
@Requires(property = "datasources.release.url")
public final class OpenPool {
    private final PoolDoor door;
    private final Blobs blobs;
    private final AnswerCounts counts;
    private final PrivateKeys keys;

    OpenPool(PoolDoor door, Blobs blobs, AnswerCounts counts, PrivateKeys keys) {
        this.door = door;
        this.blobs = blobs;
        this.counts = counts;
        this.keys = keys;
    }

    /** The quarters with sealed answers of everyone that wait. */
    public List<Quarter> quartersWaiting(String council, Family family) {
        return door.periodsWaiting(council, family.key(), Kind.ALL.name()).stream().map(Period::parse)
                .map(Quarter.class::cast).sorted().toList();
    }

    public Looked look(String council, Family family, List<Quarter> quarters) {
        var rows = quarterKinds().flatMap(kind -> blobs.waiting(council, family, kind, quarters).stream()).toList();
        return blobs.fault(rows).orElseGet(() -> {
            var everyone = rows.stream().filter(row -> row.batch().kind() == Kind.ALL).count();
            var evenly = quarterKinds().allMatch(kind -> rows.stream().filter(row -> row.batch().kind() == kind).count() == everyone);
            return evenly ? new Looked.Sound((int) everyone) : new Looked.Forged();
        });
    }

    /** Opens everyone's answers of these quarters, counts the published questions in key order, and empties the pool of them. */
    public void count(String council, Family family, List<Quarter> quarters, Set<String> published) {
        var cells = new Cells(published);
        var opener = blobs.opener();
        for (var row : blobs.waiting(council, family, Kind.ALL, quarters)) cells.add("", Coding.decode(opener.apply(row)).answers());
        for (var quarter : quarters) door.empty(council, family.key(), Kind.ALL.name(), quarter.key());
        for (var count : cells.counts(family, Kind.ALL, quarters.getLast()))
            counts.add(council, family.key(), count.kind().name(), count.period().key(), count.label(), count.question(), count.answer(),
                    count.n());
    }

    /** The counts of what was opened, now and before: some figures span more than a quarter. */
    public List<AnswerCount> counted(String council, Family family, List<Quarter> quarters) {
        return counts.ofEveryone(council, family.key(), quarters.stream().map(Quarter::key).toList()).stream().map(AnswerCountRow::count)
                .toList();
    }

    /** Forgets the counts of a year whose tables are out: the ledger is what stays. */
    public void forgetCounts(String council, FinancialYear year) {
        counts.forget(council, year.quarters().stream().map(Quarter::key).toList());
    }

    /** Takes the quarter's envelope off the yearly blobs and stores them under new ids, so that none lies where its sender's request put it. */
    public void peel(String council, Family family, List<Quarter> quarters) {
        var opener = blobs.opener();
        var peeled = new ArrayList<PoolRow>();
        for (var kind : Kind.BREAKDOWNS) {
            for (var row : blobs.waiting(council, family, kind, quarters)) {
                var year = new Batch(council, family, kind, row.batch().period().year());
                peeled.add(blobs.under(year, SealedBlob.apart(opener.apply(row))));
            }
            for (var quarter : quarters) door.empty(council, family.key(), kind.name(), quarter.key());
        }
        peeled.sort(Comparator.comparing(row -> Id.of(row.pid())));
        door.add(peeled);
    }

    /** Throws a quarter's answers away unread. */
    public void destroy(String council, Family family, Quarter quarter) {
        quarterKinds().forEach(kind -> door.empty(council, family.key(), kind.name(), quarter.key()));
    }

    /** Destroys the keys of a batch that is settled, and with everyone's answers of a quarter those of its envelopes: no backup of it opens again. */
    public void destroyKeys(Batch settled) {
        keys.destroy(settled);
        if (settled.kind() == Kind.ALL)
            Kind.BREAKDOWNS.forEach(kind -> keys.destroy(new Batch(settled.council(), settled.family(), kind, settled.period())));
    }

    private static Stream<Kind> quarterKinds() {
        return Stream.concat(Stream.of(Kind.ALL), Kind.BREAKDOWNS.stream());
    }
}
