package scot.throughline.response;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.database.Id;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.seal.PoolTag;
import scot.throughline.seal.PrivateKeys;
import scot.throughline.seal.SealedBlob;
import scot.throughline.survey.Family;

/** Opens the pool for a release. Every method works inside the release's own transaction; nothing is read twice or kept. */
@Singleton
@Requires(property = "datasources.release.url")
public final class OpenPool {
    private final PoolDoor door;
    private final AnswerCounts counts;
    private final PrivateKeys keys;
    private final PoolTag tag;

    OpenPool(PoolDoor door, AnswerCounts counts, PrivateKeys keys, PoolTag tag) {
        this.door = door;
        this.counts = counts;
        this.keys = keys;
        this.tag = tag;
    }

    /** What waits for one family, before anything is opened. */
    public sealed interface Looked {
        /** Every blob is ours and every key is here. */
        record Sound(int blobs) implements Looked {}

        /** A blob bears no tag of ours: somebody else put it there, or moved it. */
        record Forged() implements Looked {}

        /** A key is gone, so this batch was opened before: a restored backup, or a lost key. */
        record KeyGone(Batch batch) implements Looked {}
    }

    /** The quarters with sealed answers of everyone that wait. */
    public List<Quarter> quartersWaiting(String council, Family family) {
        return door.periodsWaiting(council, family.key(), Kind.ALL.name()).stream().map(Period::parse)
                .map(Quarter.class::cast).sorted().toList();
    }

    public Looked look(String council, Family family, List<Quarter> quarters) {
        var rows = quarterKinds().flatMap(kind -> rows(council, family, kind, quarters).stream()).toList();
        var missing = rows.stream().map(PoolRow::batch).distinct().filter(batch -> !keys.has(batch)).findFirst();
        if (missing.isPresent()) return new Looked.KeyGone(missing.get());
        if (!rows.stream().allMatch(this::isOurs)) return new Looked.Forged();
        var everyone = rows.stream().filter(row -> row.batch().kind() == Kind.ALL).count();
        var evenly = quarterKinds().allMatch(kind -> rows.stream().filter(row -> row.batch().kind() == kind).count() == everyone);
        return evenly ? new Looked.Sound((int) everyone) : new Looked.Forged();
    }

    /** Opens everyone's answers of these quarters, counts the published questions in key order, and empties the pool of them. */
    public void count(String council, Family family, List<Quarter> quarters, Set<String> published) {
        var openers = new HashMap<Batch, PrivateKeys.Opener>();
        var cells = new HashMap<Map.Entry<String, String>, Integer>();
        for (var row : rows(council, family, Kind.ALL, quarters)) {
            var answers = Coding.decode(open(row, openers)).answers();
            for (var question : published)
                for (var code : answers.codes(question)) cells.merge(Map.entry(question, code), 1, Integer::sum);
        }
        for (var quarter : quarters) door.empty(council, family.key(), Kind.ALL.name(), quarter.key());
        var last = quarters.getLast();
        var counted = cells.entrySet().stream()
                .map(cell -> new AnswerCount(family, Kind.ALL, last, "", cell.getKey().getKey(), cell.getKey().getValue(), cell.getValue()))
                .sorted(Comparator.comparing(AnswerCount::question).thenComparing(AnswerCount::answer)).toList();
        for (var count : counted)
            counts.add(council, family.key(), count.kind().name(), last.key(), count.label(), count.question(), count.answer(), count.n());
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
        var openers = new HashMap<Batch, PrivateKeys.Opener>();
        var peeled = new ArrayList<PoolRow>();
        for (var kind : Kind.BREAKDOWNS) {
            for (var row : rows(council, family, kind, quarters)) {
                var year = new Batch(council, family, kind, row.batch().period().year());
                var inner = SealedBlob.apart(open(row, openers));
                var pid = Id.random();
                peeled.add(PoolRow.of(pid.bytes(), year, inner, tag.of(pid.bytes(), year, inner)));
            }
            for (var quarter : quarters) door.empty(council, family.key(), kind.name(), quarter.key());
        }
        peeled.sort(Comparator.comparing(row -> Id.of(row.pid())));
        for (var row : peeled)
            door.add(row.pid(), row.council(), row.family(), row.kind(), row.period(), row.enc(), row.ciphertext(), row.tag());
    }

    /** Throws a quarter's answers away unread. */
    public void destroy(String council, Family family, Quarter quarter) {
        quarterKinds().forEach(kind -> door.empty(council, family.key(), kind.name(), quarter.key()));
    }

    /** Destroys the keys of a quarter that is out, so that nothing of it can be opened again, from any backup. */
    public void destroyKeys(String council, Family family, Quarter quarter) {
        quarterKinds().forEach(kind -> keys.destroy(new Batch(council, family, kind, quarter)));
    }

    private static Stream<Kind> quarterKinds() {
        return Stream.concat(Stream.of(Kind.ALL), Kind.BREAKDOWNS.stream());
    }

    private List<PoolRow> rows(String council, Family family, Kind kind, List<Quarter> quarters) {
        return door.waiting(council, family.key(), kind.name(), quarters.stream().map(Quarter::key).toList());
    }

    private boolean isOurs(PoolRow row) {
        return tag.fits(row.tag(), row.pid(), row.batch(), row.blob());
    }

    private byte[] open(PoolRow row, Map<Batch, PrivateKeys.Opener> openers) {
        return openers.computeIfAbsent(row.batch(), batch -> keys.opener(batch).orElseThrow()).open(row.blob())
                .orElseThrow(() -> new IllegalStateException("A blob bears our tag and does not open"));
    }
}
