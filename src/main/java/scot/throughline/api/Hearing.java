package scot.throughline.api;

import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.people.ByReference;
import scot.throughline.people.Column;
import scot.throughline.people.Taken;
import scot.throughline.people.TakesRows;
import scot.throughline.seal.ColumnLock;
import scot.throughline.seal.KeyedHash;
import scot.throughline.seal.LockedColumn;
import scot.throughline.web.ApiFault;

/** Takes what a machine tells, once for each key, and keeps what was refused until it is told better or a month is over. */
@Singleton
class Hearing {
    static final int DAYS_KEPT = 30;

    private final ToldRows told;
    private final RefusalRows refusals;
    private final ColumnLock lock;
    private final KeyedHash hash;
    private final JsonMapper json;

    Hearing(ToldRows told, RefusalRows refusals, ColumnLock lock, KeyedHash hash, JsonMapper json) {
        this.told = told;
        this.refusals = refusals;
        this.lock = lock;
        this.hash = hash;
        this.json = json;
    }

    /** What came of a request. */
    sealed interface Heard {
        /** Now or before: a request told twice is answered twice, and taken once. */
        record Answered(String json) implements Heard {}

        /** The request as a whole was wrong. */
        record Wrong(ApiFault fault) implements Heard {}
    }

    /** One transaction with the rows themselves: a crash leaves all of it or nothing. */
    @Transactional
    Heard hear(Machine machine, String key, Map<String, Object> body, TakesRows takes, Instant now) {
        var keyHash = hash.of("key " + machine.id() + " " + key);
        var requestHash = hash.of("request " + takes.key() + " " + written(body));
        var before = told.find(machine.id(), keyHash);
        if (before.isPresent()) {
            return MessageDigest.isEqual(before.get().requestHash(), requestHash)
                    ? new Heard.Answered(before.get().answer())
                    : new Heard.Wrong(ApiFault.KEY_REUSED);
        }
        return switch (Telling.read(body, takes.key(), takes.columns())) {
            case Telling.Wrong(var fault) -> new Heard.Wrong(fault);
            case Telling.Rows(var rows) -> {
                var taken = takes.take(rows, machine.actor(), now);
                for (var row = 0; row < rows.size(); row++) keep(machine, takes.key(), rows.get(row), taken.get(row), now);
                var answer = written(Answer.of(taken));
                told.insert(machine.id(), keyHash, requestHash, answer, Scotland.dayOf(now));
                yield new Heard.Answered(answer);
            }
        };
    }

    @Transactional
    List<Map<String, Object>> refused(Machine machine) {
        return refusals.of(machine.id()).stream().<Map<String, Object>>map(each -> {
            var refusal = new LinkedHashMap<String, Object>();
            refusal.put("kind", each.kind());
            refusal.put(Column.REFERENCE.key(), lock.open(LockedColumn.REFUSED_REFERENCE, each.caseReference()));
            refusal.put("field", each.field());
            refusal.put("code", each.code());
            refusal.put("refusedOn", each.refusedOn().toString());
            return refusal;
        }).toList();
    }

    private void keep(Machine machine, String kind, Map<Column, String> row, Taken taken, Instant now) {
        var reference = row.getOrDefault(Column.REFERENCE, "").strip();
        if (reference.isEmpty() || reference.length() > ByReference.LONGEST) return;
        var caseHash = hash.of("refused " + ByReference.plain(reference));
        refusals.clear(machine.id(), kind, caseHash);
        if (!(taken instanceof Taken.Refused(var problems))) return;
        for (var problem : problems)
            refusals.put(new RefusalRows.Refusal(Id.random(), machine.council(), machine.id(), kind,
                    lock.lock(LockedColumn.REFUSED_REFERENCE, reference), caseHash, problem.column().key(), problem.code().key(),
                    Scotland.dayOf(now)));
    }

    private String written(Map<String, Object> value) {
        try {
            return new String(json.writeValueAsBytes(value), StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("A map could not be written as JSON", unwritable);
        }
    }
}
